/** Meetings of the community. */
@NullMarked
package org.opengovcommunity.commitments.meeting;

import org.jspecify.annotations.NullMarked;
