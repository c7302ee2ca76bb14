package org.opengovcommunity.notifications.notice;

import io.cloudevents.CloudEvent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.events.EventData;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.message.PlainText;
import org.opengovcommunity.notifications.subscriber.Topic;
import org.springframework.stereotype.Component;

/** The notice that deadlines have passed. */
@Component
class OverdueTemplate implements NoticeTemplate {

    private final EventData data;
    private final Wording wording;
    private final TemplateFiles.Pair files;

    OverdueTemplate(EventData data, Wording wording, TemplateFiles files) {
        this.data = data;
        this.wording = wording;
        this.files = files.pair("milestone-overdue");
    }

    @Override
    public String eventType() {
        return Overdue.TYPE;
    }

    @Override
    public Topic topic() {
        return Topic.DEADLINES;
    }

    /** All of one day: whoever wants to hear of it reads one message. */
    @Override
    public String together(CloudEvent event, Draft alone) {
        return Wording.day(event);
    }

    @Override
    public Draft draft(List<CloudEvent> events, MailingList list, String leave) {
        List<Overdue> overdue =
                AboutMilestone.lastOfEach(events.stream().map(event -> data.read(event, Overdue.class)));
        Map<String, @Nullable Object> values =
                wording.values(overdue.stream().map(this::milestone).toList(), topic(), list, leave);
        return files.draft(overdue.stream().map(Overdue::about).toList(), "Overdue: " + values.get("what"), values);
    }

    private Map<String, @Nullable Object> milestone(Overdue overdue) {
        Map<String, @Nullable Object> values = wording.milestone(overdue);
        values.put("deadline", PlainText.line(Deadline.inWords(overdue.deadline())));
        values.put("status", Status.inWords(overdue.status()));
        return values;
    }
}
