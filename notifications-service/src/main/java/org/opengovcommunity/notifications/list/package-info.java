/** The mailing lists that the settings name: their addresses, who they are for, how to leave them. */
@NullMarked
package org.opengovcommunity.notifications.list;

import org.jspecify.annotations.NullMarked;
