package org.opengovcommunity.notifications.notice;

import io.cloudevents.CloudEvent;
import java.util.List;
import org.opengovcommunity.defaults.events.EventData;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.message.PlainText;
import org.opengovcommunity.notifications.subscriber.Topic;
import org.springframework.stereotype.Component;

/** The notice of a meeting that does not take place. */
@Component
class MeetingCancelledTemplate implements NoticeTemplate {

    private final EventData data;
    private final MeetingWording wording;
    private final TemplateFiles.Pair files;

    MeetingCancelledTemplate(EventData data, MeetingWording wording, TemplateFiles files) {
        this.data = data;
        this.wording = wording;
        this.files = files.pair("meeting-cancelled");
    }

    @Override
    public String eventType() {
        return MeetingCancelled.TYPE;
    }

    @Override
    public Topic topic() {
        return Topic.MEETINGS;
    }

    @Override
    public boolean concerns(CloudEvent event, MailingList list) {
        return wording.concerns(data.read(event, MeetingCancelled.class), list);
    }

    @Override
    public Draft draft(List<CloudEvent> events, MailingList list, String leave) {
        var meeting = data.read(events.getLast(), MeetingCancelled.class);
        var values = wording.values(meeting, list, leave);
        values.put("reason", PlainText.line(meeting.reason()));
        values.put("by", PlainText.line(meeting.cancelledBy().name()));
        values.put("at", Wording.time(meeting.cancelledAt()));
        String subject = "Meeting on %s cancelled: %s".formatted(values.get("day"), values.get("meeting"));
        return files.draft(List.of(), subject, values).with(Invitation.withdrawn(meeting, events.getLast(), list));
    }
}
