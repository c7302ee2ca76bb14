/** Posts: what somebody wrote to a list, whether it may go out, and what became of it. */
@NullMarked
package org.opengovcommunity.notifications.post;

import org.jspecify.annotations.NullMarked;
