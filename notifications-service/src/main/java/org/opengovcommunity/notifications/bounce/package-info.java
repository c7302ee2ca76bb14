/** Bounces: what comes back from members' addresses is read, scored, and in the end stops their mail. */
@NullMarked
package org.opengovcommunity.notifications.bounce;

import org.jspecify.annotations.NullMarked;
