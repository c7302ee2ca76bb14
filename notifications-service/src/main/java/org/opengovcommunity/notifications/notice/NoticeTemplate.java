package org.opengovcommunity.notifications.notice;

import io.cloudevents.CloudEvent;
import java.util.List;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.mailing.Origin.About;
import org.opengovcommunity.notifications.subscriber.Topic;

/** How a notice of one type of event reads. */
interface NoticeTemplate {

    /** The CloudEvents type it is for. */
    String eventType();

    /** What such notices are about. */
    Topic topic();

    /** Whether an event is to be told to a list that such events are routed to. */
    default boolean concerns(CloudEvent event, MailingList list) {
        return true;
    }

    /**
     * Events of the same type that have this in common are told together, where their type has a quiet period: what they
     * are about.
     *
     * @param alone the notice that the event would make by itself
     */
    default String together(CloudEvent event, Draft alone) {
        return alone.about().stream().map(About::milestoneId).findFirst().orElse(String.valueOf(event.getSubject()));
    }

    /**
     * Tells of one event, or of several together.
     *
     * @param events oldest first
     * @param leave where the recipient leaves the list
     */
    Draft draft(List<CloudEvent> events, MailingList list, String leave);
}
