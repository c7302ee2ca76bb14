/** Any bytes at all, guided by what the readers of mail make of them. */
@NullMarked
package org.opengovcommunity.notifications.fuzz;

import org.jspecify.annotations.NullMarked;
