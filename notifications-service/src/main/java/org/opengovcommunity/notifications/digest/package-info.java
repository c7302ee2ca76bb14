/** Digests: what a list sent in a day or a week as one message, for those who want it so. */
@NullMarked
package org.opengovcommunity.notifications.digest;

import org.jspecify.annotations.NullMarked;
