/** Delivery: batches of recipients, each taken by one worker of any instance, one message per recipient by SMTP. */
@NullMarked
package org.opengovcommunity.notifications.delivery;

import org.jspecify.annotations.NullMarked;
