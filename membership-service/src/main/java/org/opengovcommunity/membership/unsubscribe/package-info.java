/** Leaving a list by the link in a notice, without signing in. */
@NullMarked
package org.opengovcommunity.membership.unsubscribe;

import org.jspecify.annotations.NullMarked;
