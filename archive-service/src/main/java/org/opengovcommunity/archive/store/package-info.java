/** How this service's documents are written to MongoDB. */
@NullMarked
package org.opengovcommunity.archive.store;

import org.jspecify.annotations.NullMarked;
