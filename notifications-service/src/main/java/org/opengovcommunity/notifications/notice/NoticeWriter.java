package org.opengovcommunity.notifications.notice;

import io.cloudevents.CloudEvent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.opengovcommunity.notifications.list.Links;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.mailing.Mailing;
import org.opengovcommunity.notifications.mailing.Mailing.State;
import org.opengovcommunity.notifications.mailing.Origin;
import org.opengovcommunity.notifications.mailing.Origin.Cause;
import org.opengovcommunity.notifications.subscriber.Topic;

/** Writes the notice of an event for a list. */
final class NoticeWriter {

    private static final int ID_LENGTH = 32;

    private final Map<String, NoticeTemplate> templates;
    private final Composer composer;
    private final Links links;
    private final Clock clock;

    NoticeWriter(List<NoticeTemplate> templates, Links links, Clock clock) {
        this.templates = templates.stream().collect(Collectors.toMap(NoticeTemplate::eventType, Function.identity()));
        this.composer = new Composer(links);
        this.links = links;
        this.clock = clock;
    }

    /** The same event and list give the same id, wherever and however often. */
    static String id(CloudEvent event, MailingList list) {
        String source = event.getId() + "\n" + list.name();
        return DigestUtils.sha256Hex(source.getBytes(StandardCharsets.UTF_8)).substring(0, ID_LENGTH);
    }

    /** Whether there is a template for events of this type. */
    boolean canTell(String eventType) {
        return templates.containsKey(eventType);
    }

    /** What notices of such events are about, so that they go to those only who want it. */
    Topic topic(CloudEvent event) {
        return template(event).topic();
    }

    /** Whether it is to be told to the list. */
    boolean concerns(CloudEvent event, MailingList list) {
        return template(event).concerns(event, list);
    }

    Mailing write(CloudEvent event, MailingList list) {
        String id = id(event, list);
        String placeholder = Mailing.placeholder(id);
        String messageId = "<" + id + "@" + list.host() + ">";
        Instant sentAt = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Draft draft = template(event).draft(List.of(event), list, links.leave(list, placeholder));
        return new Mailing(
                id,
                1,
                list.name(),
                new Origin.Notice(new Cause(event.getId(), event.getType()), draft.about()),
                messageId,
                Composer.subject(list, draft),
                Composer.from(list),
                Optional.ofNullable(event.getTime())
                        .map(time -> time.toInstant())
                        .orElse(sentAt),
                sentAt,
                placeholder,
                list.returnPath(placeholder),
                composer.compose(list, draft, messageId, placeholder, sentAt),
                (String) event.getExtension("traceparent"),
                State.EXPANDING,
                null);
    }

    private NoticeTemplate template(CloudEvent event) {
        return Objects.requireNonNull(templates.get(event.getType()));
    }
}
