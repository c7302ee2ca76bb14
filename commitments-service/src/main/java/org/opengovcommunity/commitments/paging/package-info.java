/** Cursor pages over short, ordered lists. */
@NullMarked
package org.opengovcommunity.commitments.paging;

import org.jspecify.annotations.NullMarked;
