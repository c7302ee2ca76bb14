/** Letters to a few people: answers, forwarded mail, what moderators are told. Mailings like any other, so none is lost. */
@NullMarked
package org.opengovcommunity.notifications.correspondence;

import org.jspecify.annotations.NullMarked;
