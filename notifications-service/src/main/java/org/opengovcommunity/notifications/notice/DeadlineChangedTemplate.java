package org.opengovcommunity.notifications.notice;

import io.cloudevents.CloudEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.events.EventData;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.message.PlainText;
import org.opengovcommunity.notifications.subscriber.Topic;
import org.springframework.stereotype.Component;

/** The notice of a changed deadline, or of several changes of the same one. */
@Component
class DeadlineChangedTemplate implements NoticeTemplate {

    private final EventData data;
    private final Wording wording;
    private final TemplateFiles.Pair files;

    DeadlineChangedTemplate(EventData data, Wording wording, TemplateFiles files) {
        this.data = data;
        this.wording = wording;
        this.files = files.pair("milestone-deadline-changed");
    }

    @Override
    public String eventType() {
        return DeadlineChanged.TYPE;
    }

    @Override
    public Topic topic() {
        return Topic.DEADLINES;
    }

    @Override
    public Draft draft(List<CloudEvent> events, MailingList list, String leave) {
        List<DeadlineChanged> changes = events.stream()
                .map(event -> data.read(event, DeadlineChanged.class))
                .toList();
        DeadlineChanged last = changes.getLast();
        Map<String, @Nullable Object> values = wording.values(last, topic(), list, leave);
        values.put("several", changes.size() > 1);
        values.put("count", changes.size());
        values.put("oldDeadline", deadline(changes.getFirst().previousDeadline()));
        values.put("newDeadline", deadline(last.newDeadline()));
        values.put(
                "changes", changes.stream().map(DeadlineChangedTemplate::change).toList());
        return files.draft(
                List.of(last.about()),
                "Deadline now %s: %s".formatted(values.get("newDeadline"), values.get("milestone")),
                values);
    }

    private static Map<String, @Nullable Object> change(DeadlineChanged change) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("from", deadline(change.previousDeadline()));
        values.put("to", deadline(change.newDeadline()));
        values.put("reason", PlainText.paragraphs(change.reason()));
        values.put("by", PlainText.line(change.changedBy().name()));
        values.put("at", Wording.time(change.changedAt()));
        return values;
    }

    private static @Nullable String deadline(@Nullable Deadline deadline) {
        return PlainText.line(Deadline.inWords(deadline));
    }
}
