package org.opengovcommunity.archive.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.archive.Api;
import org.opengovcommunity.archive.ServiceTest;
import org.opengovcommunity.archive.Stocked;
import org.opengovcommunity.archive.access.Access.Outcome;
import org.opengovcommunity.archive.record.Archiving;
import org.opengovcommunity.archive.record.Records;
import org.opengovcommunity.archive.record.Series;
import org.opengovcommunity.archive.search.Queries;
import org.opengovcommunity.archive.search.RecordIndex;
import org.opengovcommunity.archive.worker.Worker;
import org.opengovcommunity.defaults.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Each look at a record, and each look refused, is a record itself. */
@ServiceTest
class AccessLogTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    Api api;

    @Autowired
    Stocked stocked;

    @Autowired
    Archiving archiving;

    @Autowired
    Records records;

    @Autowired
    RecordIndex index;

    @Autowired
    JsonMapper json;

    @Test
    void aReadIsRecorded() {
        String id = stocked.record();
        api.get("/api/archive/records/{id}/raw", id);

        assertThat(awaited(id + " raw", "GRANTED"))
                .containsEntry("memberId", "demo-records")
                .containsEntry("path", "/api/archive/records/" + id + "/raw")
                .containsKey("at");
    }

    @Test
    void aSearchIsRecordedWithWhatWasSearchedFor() {
        String word = "s" + UUID.randomUUID().toString().replace("-", "");
        api.search(word);

        assertThat(awaited(word, "GRANTED"))
                .containsEntry("path", "/api/archive/records")
                .containsEntry("query", "q=" + word);
        assertThat(api.search(word))
                .as("accesses are not found among the other records")
                .isEmpty();
    }

    @Test
    void anExportIsRecordedWithWhatWasExported() {
        String word = stocked.records(1);
        api.bytes("/api/archive/records/export?q={word}", word);

        assertThat(awaited(word + " export", "GRANTED"))
                .containsEntry("memberId", "demo-records")
                .containsEntry("path", "/api/archive/records/export")
                .containsEntry("query", "q=" + word);
    }

    /** It tells how many records match. */
    @Test
    void anExportThatIsTooLargeIsRecorded() {
        String word = stocked.records(151);
        assertThat(api.get("/api/archive/records/export?q={word}", word)).hasStatus(422);

        assertThat(awaited(word + " export", "GRANTED")).containsEntry("query", "q=" + word);
    }

    @Test
    void aRefusalIsRecorded() {
        String id = stocked.record();
        api.get(TestTokens.member(), "/api/archive/records/{id}", id);
        api.get(TestTokens.member(), "/api/archive/records?q={id}", "query" + id);

        assertThat(awaited(id, "DENIED")).containsEntry("memberId", "demo-member");
        assertThat(awaited("query" + id, "DENIED")).containsEntry("query", "q=query" + id);
    }

    @Test
    void aLookAtWhatIsNotThereIsRecorded() {
        String id = "missing" + UUID.randomUUID();
        api.get("/api/archive/records/{id}", id);

        assertThat(awaited("\"" + id + "\"", "NOT_FOUND")).containsEntry("memberId", "demo-records");
    }

    @Test
    void anOrderlyStopLosesNone() {
        String word = "x" + UUID.randomUUID().toString().replace("-", "");
        var accesses = new AccessLog(archiving, json, Clock.systemUTC());
        var writing = new Worker("test-access-log", Duration.ofHours(1), 0, accesses::write);
        writing.start();
        IntStream.range(0, 2_500)
                .forEach(i -> accesses.put(new Access("m", "/" + word, null, Outcome.GRANTED, Instant.now())));

        writing.stop();

        await().atMost(PATIENCE).until(() -> accesses(word).size() == 2_500);
    }

    private Map<String, Object> awaited(String words, String outcome) {
        await().atMost(PATIENCE).until(() -> !accesses(words + " " + outcome).isEmpty());
        return accesses(words + " " + outcome).getFirst();
    }

    /** Looked up beside the API, where looking is recorded, too. */
    private List<Map<String, Object>> accesses(String words) {
        var query = Queries.words(words, Series.ACCESS);
        return index.search(query, null, 5_000).hits().stream()
                .map(hit -> records.find(hit.id()).orElseThrow().body())
                .map(body -> JsonPath.<Map<String, Object>>read(new String(body, StandardCharsets.UTF_8), "$"))
                .toList();
    }
}
