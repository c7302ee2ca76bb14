package org.opengovcommunity.archive.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.archive.Api;
import org.opengovcommunity.archive.ServiceTest;
import org.opengovcommunity.archive.Stocked;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class SearchApiTests {

    private static final String SEARCH = "/api/archive/records?q={word}";

    @Autowired
    Api api;

    @Autowired
    Stocked stocked;

    @Test
    void aHitShowsWhatTheRecordIs() {
        String word = stocked.records(1);

        Map<String, Object> hit = api.search(word).getFirst();

        assertThat(hit)
                .containsKeys("id", "sequence", "sha256", "messageId", "claimedAt", "type")
                .containsEntry("series", "meetings")
                .containsEntry("subject", "Number 0 of " + word)
                .containsEntry("sender", "a sender")
                .containsEntry("receivedAt", "2026-11-24T12:00:00Z");
    }

    @Test
    void pagesGoFromTheNewestToTheOldestWithoutOverlap() {
        String word = stocked.records(7);
        List<String> subjects = new ArrayList<>();
        String next = "";
        while (next != null) {
            var page = api.json(SEARCH + "&limit=3&after={next}", word, next);
            assertThat(page.<Integer>read("$.total")).isEqualTo(7);
            subjects.addAll(page.read("$.items[*].subject"));
            next = page.read("$.next");
        }

        assertThat(subjects)
                .extracting(subject -> subject.split(" ")[1])
                .containsExactly("6", "5", "4", "3", "2", "1", "0");
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-11-24,3",
        "from=2026-11-25,0",
        "to=2026-11-24,3",
        "to=2026-11-23,0",
        "from=2026-11-24T12:00:01Z,2",
        "to=2026-11-24T12:00:01Z,1",
        "from=2026-11-24T07:00:02-05:00,1",
        "received-from=2026-11-24,3",
        "received-from=2026-11-25,0",
        "received-to=2026-11-24,3",
        "received-to=2026-11-24T12:00:01Z,1",
        "sender=sender,3",
        "sender=stranger,0",
        "type=test,3",
        "type=org.opengovcommunity.test.v1,3",
        "type=test&type=post-received,3",
        "type=,3",
        "type=post-received,0",
        "about=about,3",
        "about=something,0",
        "series=meetings,3",
        "series=notices,0",
        "series=notices&series=meetings,3"
    })
    void parametersRestrict(String parameters, int found) {
        assertThat(found(stocked.records(3), parameters)).isEqualTo(found);
    }

    @Test
    void fromAndToMeanTheDateOfARecordNotItsReceipt() {
        String word = "old" + UUID.randomUUID().toString().replace("-", "");
        stocked.post(word, word, Instant.parse("2020-07-04T12:00:00Z"), new byte[0]);

        assertThat(found(word, "from=2020-01-01&to=2020-12-31")).isOne();
        assertThat(found(word, "from=2021-01-01")).isZero();
        assertThat(found(word, "received-from=2026-11-24&received-to=2026-11-24"))
                .isOne();
        assertThat(found(word, "received-to=2020-12-31")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "from=yesterday,from",
        "from=2026-13-01,from",
        "to=2026-11-24T99:00:00Z,to",
        "to=2026-11-24T12:00:00,to",
        "frm=2020-01-01,frm",
        "receivedFrom=2026-11-24,receivedFrom",
        "q=x&From=2020-01-01,From",
        "received-from=2026,received-from",
        "received-to=today,received-to",
        "limit=0,limit",
        "limit=201,limit",
        "limit=many,limit",
        "after=nonsense,after",
        "after=!!!,after",
        "series=secrets,series"
    })
    void aParameterThatIsWrongIsNamed(String parameters, String field) {
        var answer = api.get("/api/archive/records?" + parameters);

        assertThat(answer)
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/export", "/ID", "/ID/raw", "/ID/body", "/ID/proof", "/ID/roster"})
    void aParameterThatNoOperationHasIsRefusedByAllAndNamed(String path) {
        assertThat(api.get(stocked.path("/api/archive/records" + path + "?recipent=x")))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("recipent");
    }

    @ParameterizedTest
    @CsvSource({"(((", "\"", "a AND", "*", "\\", "~~~"})
    void aQueryThatMakesNoSenseIsNoError(String query) {
        assertThat(api.get(SEARCH, query)).hasStatusOk();
        assertThat(api.get(SEARCH, "x".repeat(1_001))).hasStatus(400);
    }

    private int found(String word, String parameters) {
        return api.json(SEARCH + "&" + parameters, word)
                .<List<Object>>read("$.items")
                .size();
    }
}
