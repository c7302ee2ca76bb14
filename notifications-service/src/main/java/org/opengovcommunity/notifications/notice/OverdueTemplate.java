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

/** The notice that a deadline has passed. Of several the last is all there is to say. */
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

    @Override
    public Draft draft(List<CloudEvent> events, MailingList list, String leave) {
        var overdue = data.read(events.getLast(), Overdue.class);
        Map<String, @Nullable Object> values = wording.values(overdue, topic(), list, leave);
        values.put("deadline", PlainText.line(Deadline.inWords(overdue.deadline())));
        values.put("status", Status.inWords(overdue.status()));
        return files.draft(overdue.about(), "Overdue: " + values.get("milestone"), values);
    }
}
