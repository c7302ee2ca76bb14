package org.opengovcommunity.notifications.post;

import java.util.Optional;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.message.Headers;
import org.opengovcommunity.notifications.subscriber.Subscriber;

/**
 * A post that wants to go out.
 *
 * @param member its author, if that is somebody who gets the list in any mode
 */
record Candidate(Post post, MailingList list, byte[] raw, Headers headers, Optional<Subscriber> member) {}
