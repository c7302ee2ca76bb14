/** Commitments with their milestones: deadlines, progress and the history of both. */
@NullMarked
package org.opengovcommunity.commitments.commitment;

import org.jspecify.annotations.NullMarked;
