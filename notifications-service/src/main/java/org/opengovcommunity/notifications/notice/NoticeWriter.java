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
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.opengovcommunity.notifications.list.Links;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.mailing.Mailing;
import org.opengovcommunity.notifications.mailing.Mailing.State;
import org.opengovcommunity.notifications.mailing.Origin;
import org.opengovcommunity.notifications.mailing.Origin.Cause;

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

    /** The same events and list give the same id, wherever and however often. */
    static String id(List<CloudEvent> events, MailingList list) {
        String source = events.stream().map(event -> event.getId() + "\n").collect(Collectors.joining()) + list.name();
        return DigestUtils.sha256Hex(source.getBytes(StandardCharsets.UTF_8)).substring(0, ID_LENGTH);
    }

    /** The types of events that there are templates for. */
    Set<String> eventTypes() {
        return templates.keySet();
    }

    /**
     * What an event has in common with those it is told with. Tries to tell of it, so that an event that nobody can tell
     * of is found before it waits with others.
     */
    String together(CloudEvent event, MailingList list) {
        NoticeTemplate template = template(event);
        return template.together(event, template.draft(List.of(event), list, ""));
    }

    /** Whether it is to be told to the list. */
    boolean concerns(CloudEvent event, MailingList list) {
        return template(event).concerns(event, list);
    }

    /**
     * @param events of one type that are told together, oldest first
     * @param toldBefore as in {@link Origin.Notice}
     */
    Mailing write(List<CloudEvent> events, MailingList list, List<String> toldBefore) {
        CloudEvent event = events.getLast();
        String id = id(events, list);
        String placeholder = Mailing.placeholder(id);
        String messageId = "<" + id + "@" + list.host() + ">";
        Instant sentAt = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        NoticeTemplate template = template(event);
        Draft draft = template.draft(events, list, links.leave(list, placeholder));
        return new Mailing(
                id,
                1,
                list.name(),
                new Origin.Notice(cause(event), earlier(events), draft.about(), template.topic(), toldBefore),
                messageId,
                Composer.subject(list, draft),
                Composer.from(list),
                Optional.ofNullable(event.getTime())
                        .map(time -> time.toInstant())
                        .orElse(sentAt),
                sentAt,
                placeholder,
                list.returnPathOfCopies(placeholder),
                composer.compose(list, draft, id, messageId, placeholder, sentAt),
                (String) events.getFirst().getExtension("traceparent"),
                State.EXPANDING,
                null);
    }

    private static List<Cause> earlier(List<CloudEvent> events) {
        return events.stream().limit(events.size() - 1).map(NoticeWriter::cause).toList();
    }

    private static Cause cause(CloudEvent event) {
        return new Cause(event.getId(), event.getType());
    }

    private NoticeTemplate template(CloudEvent event) {
        return Objects.requireNonNull(templates.get(event.getType()));
    }
}
