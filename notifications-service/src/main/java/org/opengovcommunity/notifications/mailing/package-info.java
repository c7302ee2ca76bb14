/** Mailings: one message, composed once, on its way to everyone it is for, and what became of it. */
@NullMarked
package org.opengovcommunity.notifications.mailing;

import org.jspecify.annotations.NullMarked;
