/** What this service knows of members: a read copy of who gets which list how, built from membership's events. */
@NullMarked
package org.opengovcommunity.notifications.subscriber;

import org.jspecify.annotations.NullMarked;
