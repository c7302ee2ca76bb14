/** Tests of the service as a whole. */
@NullMarked
package org.opengovcommunity.archive;

import org.jspecify.annotations.NullMarked;
