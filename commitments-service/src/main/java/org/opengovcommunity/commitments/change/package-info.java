/** What changes of all kinds have in common: who, what people write, and why something is refused. */
@NullMarked
package org.opengovcommunity.commitments.change;

import org.jspecify.annotations.NullMarked;
