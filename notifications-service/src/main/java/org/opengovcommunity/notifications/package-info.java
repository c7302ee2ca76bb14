/** The service of the mailing lists: what people get by mail, and what became of it. */
@NullMarked
package org.opengovcommunity.notifications;

import org.jspecify.annotations.NullMarked;
