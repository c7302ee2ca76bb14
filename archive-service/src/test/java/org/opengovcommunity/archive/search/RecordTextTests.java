package org.opengovcommunity.archive.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opengovcommunity.archive.notice.MailEvents;
import org.opengovcommunity.archive.notice.MailReader;
import org.opengovcommunity.archive.record.ArchiveRecord;
import org.opengovcommunity.archive.record.ArchiveRecord.Description;
import org.opengovcommunity.archive.record.Envelope;
import org.opengovcommunity.archive.record.Series;

class RecordTextTests {

    private final RecordText texts = new RecordText(new MailReader());

    /** By the samples of the producers. */
    @ParameterizedTest
    @CsvSource({
        "commitments, milestone-deadline-changed, demo-lead Demo Lead",
        "commitments, milestone-progress-reported, demo-lead Demo Lead",
        "commitments, meeting-scheduled, demo-moderator Demo Moderator",
        "commitments, meeting-cancelled, demo-moderator Demo Moderator",
        "notifications, post-decided, mfrggzdfmztwq2lk Demo Moderator",
        "notifications, ban-changed, mfrggzdfmztwq2lk Demo Moderator",
        "membership, member-suspended, demo-moderator",
        "membership, conduct-reported, demo-member",
        "commitments, milestone-overdue, ''"
    })
    void whoDidItIsTheActorOfAnEvent(String service, String name, String actors) throws IOException {
        assertThat(texts.indexed(record(sample(service, name)), 0)
                        .actors()
                        .strip()
                        .replace('\n', ' '))
                .isEqualTo(actors);
    }

    @Test
    void theAuthorOfAPostIsTheActorOfItsCopyToo() throws IOException {
        byte[] body = sample("notifications", "post-distributed");

        assertThat(texts.indexed(record(MailEvents.POST_DISTRIBUTED, body), 0).actors())
                .isEqualTo("citizen@civil.test");
    }

    @Test
    void aNoticeIsOfTheEventsThatItTellsOf() {
        byte[] body = """
                {"noticeId":"n","messageId":"m","subject":"s","from":"f","sentAt":"2026-11-24T15:04:05Z","raw":"",
                 "placeholder":"p","recipients":0,"rosterParts":0,"rosterSha256":"",
                 "causedBy":{"eventId":"e-2","type":"t"},"alsoCausedBy":[{"eventId":"e-1","type":"t"}]}""".getBytes(UTF_8);

        assertThat(texts.indexed(record(MailEvents.NOTICE_DISTRIBUTED, body), 0).events())
                .containsExactly("own", "e-2", "e-1");
        assertThat(texts.indexed(record("{}".getBytes(UTF_8)), 0).events()).containsExactly("own");
    }

    private static byte[] sample(String service, String name) throws IOException {
        try (var sample =
                RecordTextTests.class.getResourceAsStream("/contracts/%s/%s.v1.json".formatted(service, name))) {
            return sample.readAllBytes();
        }
    }

    private static ArchiveRecord record(byte[] body) {
        return record("some-event.v1", body);
    }

    private static ArchiveRecord record(String type, byte[] body) {
        return new ArchiveRecord(
                "id",
                ArchiveRecord.event("/source", "own"),
                Series.COMMITMENTS,
                type,
                null,
                new Description(new String(body, UTF_8), "a-service", null, null),
                Instant.EPOCH,
                "",
                new Envelope(Map.of(), ""),
                body);
    }
}
