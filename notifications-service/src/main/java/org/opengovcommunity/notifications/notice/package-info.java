/** Notices: a fact becomes one message per list, composed once, and is distributed to everyone subscribed then. */
@NullMarked
package org.opengovcommunity.notifications.notice;

import org.jspecify.annotations.NullMarked;
