package org.opengovcommunity.archive.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.archive.log.Hash;
import org.opengovcommunity.archive.record.ArchiveRecord.Description;

/** Records to test with. */
public final class RecordFixture {

    public static final Instant RECEIVED = Instant.parse("2026-11-24T15:04:05.678Z");

    private RecordFixture() {}

    public static ArchiveRecord record(String series, String eventId) {
        return record(series, eventId, "Subject of " + eventId, RECEIVED);
    }

    public static ArchiveRecord record(String series, String eventId, String subject, Instant receivedAt) {
        byte[] body = ("{\"value\":\"" + eventId + "\"}").getBytes(StandardCharsets.UTF_8);
        String sha256 = Hash.of(body).hex();
        return new ArchiveRecord(
                RecordIds.next(),
                ArchiveRecord.event("/test", eventId),
                series,
                "org.opengovcommunity.test.v1",
                "about",
                new Description(subject, "a sender", null, null),
                receivedAt,
                sha256,
                new Envelope(Map.of("id", eventId, "source", "/test"), sha256),
                body);
    }

    /** A message that somebody wrote to a list. */
    public static ArchiveRecord post(String eventId, String subject, @Nullable Instant claimedAt, byte[] raw) {
        String fields = "{\"messageId\":null,\"subject\":\"\",\"from\":\"\",\"sentAt\":null,\"raw\":\"%s\"}";
        byte[] body = fields.formatted(Base64.getEncoder().encodeToString(raw)).getBytes(StandardCharsets.UTF_8);
        return new ArchiveRecord(
                RecordIds.next(),
                ArchiveRecord.event("/test", eventId),
                Series.POSTS,
                "org.opengovcommunity.notifications.post-received.v1",
                eventId,
                new Description(subject, "Zoe <zoe@civil.test>", "<" + eventId + "@civil.test>", claimedAt),
                RECEIVED,
                Hash.of(raw).hex(),
                new Envelope(
                        Map.of("id", eventId, "source", "/test"), Hash.of(body).hex()),
                body);
    }
}
