/** What mail teaches of addresses, for membership-service to act on. */
@NullMarked
package org.opengovcommunity.notifications.address;

import org.jspecify.annotations.NullMarked;
