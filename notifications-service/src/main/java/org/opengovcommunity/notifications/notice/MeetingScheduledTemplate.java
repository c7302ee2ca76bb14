package org.opengovcommunity.notifications.notice;

import io.cloudevents.CloudEvent;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.events.EventData;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.mailing.Origin.About;
import org.opengovcommunity.notifications.message.PlainText;
import org.opengovcommunity.notifications.notice.MeetingScheduled.Audience;
import org.opengovcommunity.notifications.subscriber.Topic;
import org.springframework.stereotype.Component;

/** The notice of a meeting that is to come. Those for government are told to lists for government only. */
@Component
class MeetingScheduledTemplate implements NoticeTemplate {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final EventData data;
    private final Wording wording;
    private final TemplateFiles.Pair files;
    private final Clock clock;

    MeetingScheduledTemplate(EventData data, Wording wording, TemplateFiles files, Clock clock) {
        this.data = data;
        this.wording = wording;
        this.files = files.pair("meeting-scheduled");
        this.clock = clock;
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
        boolean invited = meeting.audience() == Audience.PUBLIC || list.audience() == MailingList.Audience.GOVERNMENT;
        return invited
                && !Boolean.TRUE.equals(meeting.imported())
                && meeting.end().isAfter(clock.instant());
    }

    @Override
    public Draft draft(List<CloudEvent> events, MailingList list, String leave) {
        var meeting = data.read(events.getLast(), MeetingScheduled.class);
        var start = meeting.start().atZone(meeting.timeZone());
        var end = meeting.end().atZone(meeting.timeZone());
        String day = start.format(DAY);
        Map<String, @Nullable Object> values = wording.values(topic(), list, leave);
        values.put("meeting", PlainText.line(meeting.title()));
        values.put("day", day);
        values.put("start", start.format(TIME));
        values.put(
                "end",
                (start.toLocalDate().equals(end.toLocalDate()) ? "" : end.format(DAY) + ", ") + end.format(TIME));
        values.put("zone", meeting.timeZone().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        values.put("utc", Wording.time(meeting.start()));
        values.put("government", meeting.audience() == Audience.GOVERNMENT);
        values.put("link", wording.meetings());
        return files.draft(new About(null, null), "Meeting on %s: %s".formatted(day, values.get("meeting")), values);
    }
}
