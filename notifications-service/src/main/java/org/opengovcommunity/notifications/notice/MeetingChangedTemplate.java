package org.opengovcommunity.notifications.notice;

import io.cloudevents.CloudEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.events.EventData;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.message.PlainText;
import org.opengovcommunity.notifications.subscriber.Topic;
import org.springframework.stereotype.Component;

/** The notice of a changed meeting, or of several changes of the same one. */
@Component
class MeetingChangedTemplate implements NoticeTemplate {

    private final EventData data;
    private final MeetingWording wording;
    private final TemplateFiles.Pair files;

    MeetingChangedTemplate(EventData data, MeetingWording wording, TemplateFiles files) {
        this.data = data;
        this.wording = wording;
        this.files = files.pair("meeting-changed");
    }

    @Override
    public String eventType() {
        return MeetingChanged.TYPE;
    }

    @Override
    public Topic topic() {
        return Topic.MEETINGS;
    }

    @Override
    public boolean concerns(CloudEvent event, MailingList list) {
        return wording.concerns(data.read(event, MeetingChanged.class), list);
    }

    @Override
    public Draft draft(List<CloudEvent> events, MailingList list, String leave) {
        List<MeetingChanged> changes = events.stream()
                .map(event -> data.read(event, MeetingChanged.class))
                .toList();
        MeetingChanged last = changes.getLast();
        MeetingChanged.Plan before = changes.getFirst().previous();
        var values = wording.values(last, list, leave);
        values.put("before", before(before, last));
        values.put(
                "changes", changes.stream().map(MeetingChangedTemplate::change).toList());
        String subject = (before.start().equals(last.start()) ? "Meeting on %s changed: %s" : "Meeting now on %s: %s")
                .formatted(values.get("day"), values.get("meeting"));
        return files.draft(List.of(), subject, values).with(Invitation.to(last, events.getLast(), list));
    }

    /** What was otherwise. */
    private static List<String> before(MeetingChanged.Plan before, MeetingChanged now) {
        List<String> lines = new ArrayList<>();
        if (!before.title().equals(now.title())) {
            lines.add("Title: " + PlainText.line(before.title()));
        }
        String time = MeetingWording.time(before.start(), before.end(), before.timeZone());
        if (!time.equals(MeetingWording.time(now.start(), now.end(), now.timeZone()))) {
            lines.add("Time: " + time);
        }
        if (!Objects.equals(before.place(), now.place())) {
            lines.add("Place: " + Objects.requireNonNullElse(PlainText.line(before.place()), "not known"));
        }
        if (!Objects.equals(before.agenda(), now.agenda())) {
            lines.add("Another agenda");
        }
        return lines.isEmpty() ? List.of("The same as now") : lines;
    }

    private static Map<String, @Nullable Object> change(MeetingChanged change) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("reason", PlainText.line(change.reason()));
        values.put("by", PlainText.line(change.changedBy().name()));
        values.put("at", Wording.time(change.changedAt()));
        return values;
    }
}
