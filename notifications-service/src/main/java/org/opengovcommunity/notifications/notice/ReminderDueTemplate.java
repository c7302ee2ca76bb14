package org.opengovcommunity.notifications.notice;

import io.cloudevents.CloudEvent;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.events.EventData;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.message.PlainText;
import org.opengovcommunity.notifications.subscriber.Topic;
import org.springframework.stereotype.Component;

/** The notice that deadlines are near: the nearest first. */
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

    /** All of one day: whoever wants to hear of it reads one message. */
    @Override
    public String together(CloudEvent event, Draft alone) {
        return Wording.day(event);
    }

    @Override
    public Draft draft(List<CloudEvent> events, MailingList list, String leave) {
        List<ReminderDue> reminders =
                AboutMilestone.lastOfEach(events.stream().map(event -> data.read(event, ReminderDue.class))).stream()
                        .sorted(Comparator.comparingLong(ReminderDue::daysLeft))
                        .toList();
        List<String> times =
                reminders.stream().map(ReminderDue::when).distinct().toList();
        String when = times.size() == 1 ? times.getFirst() : "soon";
        Map<String, @Nullable Object> values =
                wording.values(reminders.stream().map(this::milestone).toList(), topic(), list, leave);
        values.put("when", when);
        return files.draft(
                reminders.stream().map(ReminderDue::about).toList(),
                "Due %s: %s".formatted(when, values.get("what")),
                values);
    }

    private Map<String, @Nullable Object> milestone(ReminderDue reminder) {
        Map<String, @Nullable Object> values = wording.milestone(reminder);
        values.put("deadline", PlainText.line(Deadline.inWords(reminder.deadline())));
        values.put("when", reminder.when());
        values.put("status", Status.inWords(reminder.status()));
        return values;
    }
}
