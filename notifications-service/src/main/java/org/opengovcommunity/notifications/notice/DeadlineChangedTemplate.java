package org.opengovcommunity.notifications.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.Template;
import io.cloudevents.CloudEvent;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.events.EventData;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.mailing.Origin.About;
import org.opengovcommunity.notifications.message.PlainText;
import org.opengovcommunity.notifications.notice.DeadlineChanged.Deadline;
import org.opengovcommunity.notifications.subscriber.Topic;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** The notice of a changed deadline. */
@Component
class DeadlineChangedTemplate implements NoticeTemplate {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu 'at' HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final EventData data;
    private final String milestoneLink;
    private final Template text;
    private final Template html;

    DeadlineChangedTemplate(EventData data, NoticeSettings settings, TemplateFiles files) {
        this.data = data;
        this.milestoneLink = settings.milestoneLink();
        this.text = files.text("milestone-deadline-changed");
        this.html = files.html("milestone-deadline-changed");
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
    public Draft draft(CloudEvent event, MailingList list, String leave) {
        var change = data.read(event, DeadlineChanged.class);
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("milestone", PlainText.line(change.milestoneTitle()));
        values.put("commitment", PlainText.line(change.commitmentTitle()));
        values.put("cycle", PlainText.line(change.cycleTitle()));
        values.put("agency", PlainText.line(change.leadAgency()));
        values.put("oldDeadline", PlainText.line(Deadline.inWords(change.previousDeadline())));
        values.put("newDeadline", PlainText.line(Deadline.inWords(change.newDeadline())));
        values.put("reason", PlainText.paragraphs(change.reason()));
        values.put("changedBy", PlainText.line(change.changedBy().name()));
        values.put("changedAt", TIME.format(change.changedAt()));
        values.put("link", milestoneLink.replace("{id}", UriUtils.encodePathSegment(change.milestoneId(), UTF_8)));
        values.put("list", list.title());
        values.put("leave", leave);
        return new Draft(
                new About(change.milestoneId(), change.commitmentId()),
                "Deadline now %s: %s".formatted(values.get("newDeadline"), values.get("milestone")),
                text.execute(values),
                html.execute(values));
    }
}
