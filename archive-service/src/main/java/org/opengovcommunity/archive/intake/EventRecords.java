package org.opengovcommunity.archive.intake;

import io.cloudevents.CloudEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.archive.log.Hash;
import org.opengovcommunity.archive.notice.MailEvents;
import org.opengovcommunity.archive.notice.MailEvents.NoticeDistributed;
import org.opengovcommunity.archive.notice.MailEvents.Received;
import org.opengovcommunity.archive.notice.MailReader;
import org.opengovcommunity.archive.record.ArchiveRecord;
import org.opengovcommunity.archive.record.ArchiveRecord.Description;
import org.opengovcommunity.archive.record.Envelope;
import org.opengovcommunity.archive.record.RecordIds;
import org.opengovcommunity.archive.record.Series;

/** Makes records of events. */
final class EventRecords {

    private final MailReader mail;
    private final Headlines headlines;
    private final Clock clock;

    EventRecords(MailReader mail, Headlines headlines, Clock clock) {
        this.mail = mail;
        this.headlines = headlines;
        this.clock = clock;
    }

    /** The record of a message, of a part of a roster, or of any other event, which is taken as it is. */
    ArchiveRecord record(CloudEvent event) {
        byte[] body = body(event);
        return switch (event.getType()) {
            case MailEvents.NOTICE_DISTRIBUTED, MailEvents.DIGEST_DISTRIBUTED, MailEvents.LETTER_DISTRIBUTED ->
                distributed(Series.NOTICES, event, body);
            case MailEvents.POST_DISTRIBUTED -> distributed(Series.POSTS, event, body);
            case MailEvents.POST_RECEIVED, MailEvents.REQUEST_RECEIVED -> received(event, body);
            case MailEvents.ROSTER_RECORDED -> {
                var roster = mail.roster(body);
                String subject = "Roster of notice " + roster.noticeId() + ", part " + roster.part();
                var description = new Description(subject, source(event), null, claimedAt(event));
                yield record(Series.ROSTERS, event, roster.noticeId(), description, body, body);
            }
            default -> {
                var description = new Description(headlines.of(event, body), source(event), null, claimedAt(event));
                yield record(SeriesOfEvents.of(event.getType()), event, event.getSubject(), description, body, body);
            }
        };
    }

    private ArchiveRecord distributed(String series, CloudEvent event, byte[] body) {
        NoticeDistributed notice = mail.notice(body);
        var description = new Description(notice.subject(), notice.from(), notice.messageId(), notice.sentAt());
        return record(series, event, notice.noticeId(), description, body, notice.raw());
    }

    private ArchiveRecord received(CloudEvent event, byte[] body) {
        Received received = mail.received(body);
        var description = new Description(
                received.subject(),
                received.from(),
                received.messageId().orElse(null),
                received.sentAt().orElse(null));
        return record(Series.POSTS, event, event.getSubject(), description, body, received.raw());
    }

    private ArchiveRecord record(
            String series,
            CloudEvent event,
            @Nullable String about,
            Description description,
            byte[] body,
            byte[] original) {
        return new ArchiveRecord(
                RecordIds.next(),
                ArchiveRecord.event(event.getSource().toString(), event.getId()),
                series,
                event.getType(),
                about,
                description,
                clock.instant(),
                Hash.of(original).hex(),
                new Envelope(attributes(event), Hash.of(body).hex()),
                body);
    }

    private static byte[] body(CloudEvent event) {
        return event.getData() == null ? new byte[0] : event.getData().toBytes();
    }

    private static String source(CloudEvent event) {
        return event.getSource().toString().replaceFirst("^/", "");
    }

    private static @Nullable Instant claimedAt(CloudEvent event) {
        OffsetDateTime time = event.getTime();
        return time == null ? null : time.toInstant();
    }

    private static Map<String, String> attributes(CloudEvent event) {
        Map<String, String> attributes = new TreeMap<>();
        event.getAttributeNames().forEach(name -> put(attributes, name, event.getAttribute(name)));
        event.getExtensionNames().forEach(name -> put(attributes, name, event.getExtension(name)));
        return attributes;
    }

    private static void put(Map<String, String> attributes, String name, @Nullable Object value) {
        if (value != null) {
            attributes.put(name, Objects.toString(value));
        }
    }
}
