/** Takes over the mbox of a list that another server kept: into the threads and the archive, never by mail. */
@NullMarked
package org.opengovcommunity.notifications.mbox;

import org.jspecify.annotations.NullMarked;
