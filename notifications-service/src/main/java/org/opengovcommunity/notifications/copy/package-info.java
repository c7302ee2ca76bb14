/** The copy of a post that goes to everyone: what a list adds, changes and takes away, one small step after the other. */
@NullMarked
package org.opengovcommunity.notifications.copy;

import org.jspecify.annotations.NullMarked;
