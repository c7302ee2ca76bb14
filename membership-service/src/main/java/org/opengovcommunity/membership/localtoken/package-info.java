/** A door for scripts that exists only on a local stack. */
@NullMarked
package org.opengovcommunity.membership.localtoken;

import org.jspecify.annotations.NullMarked;
