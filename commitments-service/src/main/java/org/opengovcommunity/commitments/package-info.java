/** The tracker: what was promised, by when, and what became of it. */
@NullMarked
package org.opengovcommunity.commitments;

import org.jspecify.annotations.NullMarked;
