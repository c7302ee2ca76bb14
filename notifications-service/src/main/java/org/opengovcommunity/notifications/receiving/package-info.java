/** Mail in: an SMTP server that takes mail for the addresses of the lists, and says so only once it is stored. */
@NullMarked
package org.opengovcommunity.notifications.receiving;

import org.jspecify.annotations.NullMarked;
