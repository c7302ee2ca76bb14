/** Plan cycles and their themes, the frame in which commitments live. */
@NullMarked
package org.opengovcommunity.commitments.cycle;

import org.jspecify.annotations.NullMarked;
