package org.opengovcommunity.archive;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.opengovcommunity.archive.record.Archiving;
import org.opengovcommunity.archive.record.RecordFixture;
import org.opengovcommunity.archive.record.Series;
import org.springframework.boot.test.context.TestComponent;

/** Puts records into the archive without Kafka. */
@TestComponent
public class Stocked {

    private final Archiving archiving;
    private final Api api;
    private String known = "";

    Stocked(Archiving archiving, Api api) {
        this.archiving = archiving;
        this.api = api;
    }

    /**
     * Records with a word of their own, one second after the other from noon of 24 November 2026 on.
     *
     * @return the word
     */
    public String records(int count) {
        String word = "w" + UUID.randomUUID().toString().replace("-", "");
        archiving.add(IntStream.range(0, count)
                .mapToObj(i -> RecordFixture.record(
                        Series.MEETINGS,
                        word + "-" + i,
                        "Number " + i + " of " + word,
                        Instant.parse("2026-11-24T12:00:00Z").plusSeconds(i)))
                .toList());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> api.json("/api/archive/records?limit=200&q={word}", word)
                                .<List<Object>>read("$.items")
                                .size()
                        == count);
        return word;
    }

    /** A message to a list, dated so, with a word in its subject. */
    public void post(String word, String subject, Instant claimedAt, byte[] raw) {
        archiving.add(List.of(RecordFixture.post(word + "-post", subject, claimedAt, raw)));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> api.json("/api/archive/records?series=posts&q={word}", word)
                                .<Integer>read("$.total")
                        == 1);
    }

    /** The path with the id of some record in the place of ID. */
    public String path(String path) {
        if (known.isEmpty()) {
            known = record();
        }
        return path.replace("ID", known);
    }

    /** The id of one record. */
    public String record() {
        return api.search(records(1)).getFirst().get("id").toString();
    }
}
