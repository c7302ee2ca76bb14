/** What people write to a list's other addresses: for help, to join, to leave, to its owners. */
@NullMarked
package org.opengovcommunity.notifications.request;

import org.jspecify.annotations.NullMarked;
