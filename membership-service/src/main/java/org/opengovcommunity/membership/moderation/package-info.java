/** What happens when somebody breaks the conduct: reports, what moderators decide, and appeals against suspensions. */
@NullMarked
package org.opengovcommunity.membership.moderation;

import org.jspecify.annotations.NullMarked;
