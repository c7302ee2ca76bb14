package org.opengovcommunity.archive.notice;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.opengovcommunity.archive.notice.MailEvents.BatchFinished;
import org.opengovcommunity.archive.notice.MailEvents.NoticeDistributed;
import org.opengovcommunity.archive.notice.MailEvents.Recipient;
import org.opengovcommunity.archive.notice.MailEvents.RosterRecorded;
import org.opengovcommunity.archive.record.ArchiveRecord;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the mail events that records hold. Fields that are not known are ignored, as producers may add some. */
public final class MailReader {

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public boolean isNotice(ArchiveRecord record) {
        return record.type().equals(MailEvents.NOTICE_DISTRIBUTED);
    }

    /** @throws tools.jackson.core.JacksonException when the body is not such JSON; the same goes for the others */
    public NoticeDistributed notice(byte[] body) {
        return json.readValue(body, NoticeDistributed.class);
    }

    public RosterRecorded roster(byte[] body) {
        return json.readValue(body, RosterRecorded.class);
    }

    public BatchFinished finished(byte[] body) {
        return json.readValue(body, BatchFinished.class);
    }

    /** The bytes that the record's hash is of: of a notice the message, else the body of the event. */
    public byte[] original(ArchiveRecord record) {
        return isNotice(record) ? notice(record.body()).raw() : record.body();
    }

    /** The very bytes that a recipient was sent. */
    public static byte[] copy(NoticeDistributed notice, Recipient recipient) {
        // Every byte is one character in this charset, so the others come out as they were.
        return new String(notice.raw(), ISO_8859_1)
                .replace(notice.placeholder(), recipient.token())
                .getBytes(ISO_8859_1);
    }
}
