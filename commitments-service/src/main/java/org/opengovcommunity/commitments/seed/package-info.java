/** Brings the recorded plans and the fictional demonstration plan into an empty tracker. */
@NullMarked
package org.opengovcommunity.commitments.seed;

import org.jspecify.annotations.NullMarked;
