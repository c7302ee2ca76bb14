package org.opengovcommunity.notifications.notice;

import io.cloudevents.CloudEvent;
import java.util.List;
import org.opengovcommunity.defaults.events.EventData;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.subscriber.Topic;
import org.springframework.stereotype.Component;

/** The notice of a meeting that is to come. */
@Component
class MeetingScheduledTemplate implements NoticeTemplate {

    private final EventData data;
    private final MeetingWording wording;
    private final TemplateFiles.Pair files;

    MeetingScheduledTemplate(EventData data, MeetingWording wording, TemplateFiles files) {
        this.data = data;
        this.wording = wording;
        this.files = files.pair("meeting-scheduled");
    }

    @Override
    public String eventType() {
        return MeetingScheduled.TYPE;
    }

    @Override
    public Topic topic() {
        return Topic.MEETINGS;
    }

    @Override
    public boolean concerns(CloudEvent event, MailingList list) {
        var meeting = data.read(event, MeetingScheduled.class);
        return !Boolean.TRUE.equals(meeting.imported()) && wording.concerns(meeting, list);
    }

    @Override
    public Draft draft(List<CloudEvent> events, MailingList list, String leave) {
        var meeting = data.read(events.getLast(), MeetingScheduled.class);
        var values = wording.values(meeting, list, leave);
        String subject = "Meeting on %s: %s".formatted(values.get("day"), values.get("meeting"));
        return files.draft(List.of(), subject, values).with(Invitation.to(meeting, events.getLast(), list));
    }
}
