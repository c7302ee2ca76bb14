/** Threads: everything a list has sent, or brought along from another server, as conversations that can be read. */
@NullMarked
package org.opengovcommunity.notifications.thread;

import org.jspecify.annotations.NullMarked;
