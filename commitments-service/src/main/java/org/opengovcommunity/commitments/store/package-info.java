/** How this service's documents lie in MongoDB. */
@NullMarked
package org.opengovcommunity.commitments.store;

import org.jspecify.annotations.NullMarked;
