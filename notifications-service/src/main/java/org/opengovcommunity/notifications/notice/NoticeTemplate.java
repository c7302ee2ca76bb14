package org.opengovcommunity.notifications.notice;

import io.cloudevents.CloudEvent;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.subscriber.Topic;

/** How a notice of one type of event reads. */
interface NoticeTemplate {

    /** The CloudEvents type it is for. */
    String eventType();

    /** What such notices are about. */
    Topic topic();

    /** @param leave where the recipient leaves the list */
    Draft draft(CloudEvent event, MailingList list, String leave);
}
