/** Events that wait to be told together. */
@NullMarked
package org.opengovcommunity.notifications.fold;

import org.jspecify.annotations.NullMarked;
