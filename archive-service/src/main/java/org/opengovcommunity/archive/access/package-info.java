/** Who read or searched what, as records of a series of their own. */
@NullMarked
package org.opengovcommunity.archive.access;

import org.jspecify.annotations.NullMarked;
