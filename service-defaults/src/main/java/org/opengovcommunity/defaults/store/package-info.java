/** How services speak to MongoDB. */
@NullMarked
package org.opengovcommunity.defaults.store;

import org.jspecify.annotations.NullMarked;
