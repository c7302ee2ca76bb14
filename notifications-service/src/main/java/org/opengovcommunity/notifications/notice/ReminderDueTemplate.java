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

/** The notice that a deadline is near. Of several the last is all there is to say. */
@Component
class ReminderDueTemplate implements NoticeTemplate {

    private final EventData data;
    private final Wording wording;
    private final TemplateFiles.Pair files;

    ReminderDueTemplate(EventData data, Wording wording, TemplateFiles files) {
        this.data = data;
        this.wording = wording;
        this.files = files.pair("milestone-reminder-due");
    }

    @Override
    public String eventType() {
        return ReminderDue.TYPE;
    }

    @Override
    public Topic topic() {
        return Topic.DEADLINES;
    }

    @Override
    public Draft draft(List<CloudEvent> events, MailingList list, String leave) {
        var reminder = data.read(events.getLast(), ReminderDue.class);
        Map<String, @Nullable Object> values = wording.values(reminder, topic(), list, leave);
        values.put("deadline", PlainText.line(Deadline.inWords(reminder.deadline())));
        values.put("when", reminder.when());
        values.put("status", Status.inWords(reminder.status()));
        return files.draft(reminder.about(), "Due %s: %s".formatted(reminder.when(), values.get("milestone")), values);
    }
}
