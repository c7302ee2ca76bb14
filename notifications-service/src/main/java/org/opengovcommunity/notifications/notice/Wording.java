package org.opengovcommunity.notifications.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloudevents.CloudEvent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.notifications.list.Links;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.message.PlainText;
import org.opengovcommunity.notifications.subscriber.Topic;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** What templates have in common: the values that every notice has, and how things are put into words. */
@Component
class Wording {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu 'at' HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final NoticeSettings settings;
    private final Links links;

    Wording(NoticeSettings settings, Links links) {
        this.settings = settings;
        this.links = links;
    }

    /** Why somebody gets the notice, how to choose and how to leave. */
    Map<String, @Nullable Object> values(Topic topic, MailingList list, String leave) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("topic", topic.name().toLowerCase(Locale.ROOT));
        values.put("list", list.title());
        values.put("leave", leave);
        values.put("account", links.account());
        return values;
    }

    /** And which milestone it is about. */
    Map<String, @Nullable Object> values(AboutMilestone event, Topic topic, MailingList list, String leave) {
        Map<String, @Nullable Object> values = values(topic, list, leave);
        values.putAll(milestone(event));
        return values;
    }

    Map<String, @Nullable Object> milestone(AboutMilestone event) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("milestone", PlainText.line(event.milestoneTitle()));
        values.put("commitment", PlainText.line(event.commitmentTitle()));
        values.put("cycle", PlainText.line(event.cycleTitle()));
        values.put("agency", PlainText.line(event.leadAgency()));
        String id = UriUtils.encodePathSegment(event.milestoneId(), UTF_8);
        values.put("link", settings.milestoneLink().replace("{id}", id));
        return values;
    }

    /** And which milestones it is about, each with values of its own; {@code what} names the one, or counts them. */
    Map<String, @Nullable Object> values(
            List<Map<String, @Nullable Object>> milestones, Topic topic, MailingList list, String leave) {
        boolean several = milestones.size() > 1;
        Map<String, @Nullable Object> values = values(topic, list, leave);
        values.put("several", several);
        values.put("count", milestones.size());
        values.put(
                "what",
                several
                        ? milestones.size() + " milestones"
                        : milestones.getFirst().get("milestone"));
        values.put("milestones", milestones);
        return values;
    }

    /** Where all meetings are. */
    String meetings() {
        return settings.meetingsLink();
    }

    /** The day of an event in UTC. */
    static String day(CloudEvent event) {
        return Objects.requireNonNull(event.getTime())
                .withOffsetSameInstant(ZoneOffset.UTC)
                .toLocalDate()
                .toString();
    }

    static String time(Instant time) {
        return TIME.format(time);
    }
}
