package org.opengovcommunity.archive.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        byte[] body;
        try (var sample = getClass().getResourceAsStream("/contracts/%s/%s.v1.json".formatted(service, name))) {
            body = sample.readAllBytes();
        }

        assertThat(texts.indexed(record(body), 0).actors().strip().replace('\n', ' '))
                .isEqualTo(actors);
    }

    private static ArchiveRecord record(byte[] body) {
        return new ArchiveRecord(
                "id",
                "event",
                Series.COMMITMENTS,
                "some-event.v1",
                null,
                new Description(new String(body, UTF_8), "a-service", null, null),
                Instant.EPOCH,
                "",
                new Envelope(Map.of(), ""),
                body);
    }
}
