package org.opengovcommunity.archive.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.archive.log.Hash;

/** The forms that hashes are made of; they can never change. */
class LeafTests {

    @Test
    void aLeafIsCanonicalJson() {
        ArchiveRecord record = RecordFixture.record(Series.NOTICES, "a");

        assertThat(new String(record.leaf(17).bytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"envelopeSha256\":\"" + record.envelope().sha256() + "\",\"id\":\"" + record.id()
                        + "\",\"receivedAt\":\"2026-11-24T15:04:05.678Z\",\"sequence\":17,\"series\":\"notices\",\"sha256\":\""
                        + record.sha256() + "\",\"type\":\"org.opengovcommunity.test.v1\"}");
    }

    @Test
    void aLeafShowsNothingOfTheContent() {
        ArchiveRecord record = RecordFixture.record(Series.NOTICES, "secret", "a name", RecordFixture.RECEIVED);

        assertThat(new String(record.leaf(0).bytes(), StandardCharsets.UTF_8))
                .doesNotContain("secret", "a name", "a sender", "about");
    }

    @Test
    void anEnvelopeIsHashedAsCanonicalJson() {
        var envelope = new Envelope(Map.of("type", "t", "id", "caf\u00e9 \"1\""), "ab");

        assertThat(envelope.sha256())
                .isEqualTo(Hash.ofText("{\"bodySha256\":\"ab\",\"id\":\"caf\u00e9 \\\"1\\\"\",\"type\":\"t\"}")
                        .hex());
    }

    @Test
    void idsGrowWithTimeAndAreAllDifferent() {
        List<String> ids = Stream.generate(RecordIds::next).limit(100_000).toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-f]{32}"));
    }
}
