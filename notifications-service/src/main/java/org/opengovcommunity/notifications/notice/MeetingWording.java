package org.opengovcommunity.notifications.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.message.PlainText;
import org.opengovcommunity.notifications.notice.AboutMeeting.Audience;
import org.opengovcommunity.notifications.subscriber.Topic;
import org.springframework.stereotype.Component;

/** What notices of meetings have in common: how a meeting is put into words, and who is told of it. */
@Component
class MeetingWording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final Wording wording;
    private final Clock clock;

    MeetingWording(Wording wording, Clock clock) {
        this.wording = wording;
        this.clock = clock;
    }

    /** Meetings for government are told to lists for government only, and nobody is told of what is over. */
    boolean concerns(AboutMeeting meeting, MailingList list) {
        boolean invited = meeting.audience() == Audience.PUBLIC || list.audience() == MailingList.Audience.GOVERNMENT;
        return invited && meeting.end().isAfter(clock.instant());
    }

    Map<String, @Nullable Object> values(AboutMeeting meeting, MailingList list, String leave) {
        var start = meeting.start().atZone(meeting.timeZone());
        var agenda = Objects.requireNonNullElse(meeting.agenda(), List.<String>of());
        Map<String, @Nullable Object> values = wording.values(Topic.MEETINGS, list, leave);
        values.put("meeting", PlainText.line(meeting.title()));
        values.put("day", start.format(DAY));
        values.put("start", start.format(TIME));
        values.put("end", end(start, meeting.end().atZone(meeting.timeZone())));
        values.put("zone", zone(meeting.timeZone()));
        values.put("utc", Wording.time(meeting.start()));
        values.put("place", PlainText.line(meeting.place()));
        values.put("government", meeting.audience() == Audience.GOVERNMENT);
        values.put("planned", !agenda.isEmpty());
        values.put("agenda", agenda.stream().map(PlainText::line).toList());
        values.put("link", wording.meetings());
        return values;
    }

    /** E.g. {@code Thursday, 8 October 2026, 14:00 to 15:30, Eastern Time}. */
    static String time(Instant from, Instant to, ZoneId zone) {
        var start = from.atZone(zone);
        return "%s, %s to %s, %s"
                .formatted(start.format(DAY), start.format(TIME), end(start, to.atZone(zone)), zone(zone));
    }

    private static String end(ZonedDateTime start, ZonedDateTime end) {
        boolean sameDay = start.toLocalDate().equals(end.toLocalDate());
        return (sameDay ? "" : end.format(DAY) + ", ") + end.format(TIME);
    }

    private static String zone(ZoneId zone) {
        return zone.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
