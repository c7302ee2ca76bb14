package org.opengovcommunity.archive.notice;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import org.opengovcommunity.archive.notice.MailEvents.BatchFinished;
import org.opengovcommunity.archive.notice.MailEvents.NoticeDistributed;
import org.opengovcommunity.archive.notice.MailEvents.Received;
import org.opengovcommunity.archive.notice.MailEvents.Recipient;
import org.opengovcommunity.archive.notice.MailEvents.RosterRecorded;
import org.opengovcommunity.archive.record.ArchiveRecord;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the mail events that records hold. Fields that are not known are ignored, as producers may add some. */
public final class MailReader {

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Whether it is of a message that went to everyone on a roster. */
    public boolean isDistributed(ArchiveRecord record) {
        return MailEvents.DISTRIBUTED.contains(record.type());
    }

    /** Whether it is of a message, distributed or only received. */
    public boolean isMessage(ArchiveRecord record) {
        return isDistributed(record) || MailEvents.RECEIVED.contains(record.type());
    }

    public boolean isRosterPart(ArchiveRecord record) {
        return record.type().equals(MailEvents.ROSTER_RECORDED);
    }

    /** @throws tools.jackson.core.JacksonException when the body is not such JSON; the same goes for the others */
    public NoticeDistributed notice(byte[] body) {
        return json.readValue(body, NoticeDistributed.class);
    }

    public Received received(byte[] body) {
        return json.readValue(body, Received.class);
    }

    public RosterRecorded roster(byte[] body) {
        return json.readValue(body, RosterRecorded.class);
    }

    /** Ids of the event that brought a record and, when it is a notice, of those that it tells of. */
    public List<String> events(ArchiveRecord record) {
        List<String> events = new ArrayList<>(List.of(record.eventId()));
        if (record.type().equals(MailEvents.NOTICE_DISTRIBUTED)) {
            JsonNode notice = json.readTree(record.body());
            events.add(notice.path("causedBy").path("eventId").asString(""));
            notice.path("alsoCausedBy")
                    .forEach(cause -> events.add(cause.path("eventId").asString("")));
        }
        return events;
    }

    public BatchFinished finished(byte[] body) {
        return json.readValue(body, BatchFinished.class);
    }

    /** The bytes that the record's hash is of: of a message the message, else the body of the event. */
    public byte[] original(ArchiveRecord record) {
        if (isDistributed(record)) {
            return notice(record.body()).raw();
        }
        return isMessage(record) ? received(record.body()).raw() : record.body();
    }

    /** The very bytes that a recipient was sent. */
    public static byte[] copy(NoticeDistributed notice, Recipient recipient) {
        // Every byte is one character in this charset, so the others come out as they were.
        return new String(notice.raw(), ISO_8859_1)
                .replace(notice.placeholder(), recipient.token())
                .getBytes(ISO_8859_1);
    }
}
