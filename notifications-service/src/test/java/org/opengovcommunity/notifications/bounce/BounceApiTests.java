package org.opengovcommunity.notifications.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.defaults.testing.TestTokens;
import org.opengovcommunity.defaults.testing.TestTokens.Account;
import org.opengovcommunity.notifications.NotificationsTest;
import org.opengovcommunity.notifications.bounce.Scores.Change;
import org.opengovcommunity.notifications.subscriber.Subscriber;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;
import org.opengovcommunity.notifications.subscriber.Subscribers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Which bounces which moderator sees. */
@NotificationsTest
class BounceApiTests {

    private static final Instant NOW = Instant.parse("2026-11-24T15:04:05Z");
    private static final Account OUTSIDE = new Account(
            "outside",
            "Demo Outside",
            "outside@civil.test",
            "CIVIL_SOCIETY",
            List.of("MEMBER", "MODERATOR"),
            List.of());

    @Autowired
    MockMvcTester http;

    @Autowired
    Scores scores;

    @Autowired
    Subscribers subscribers;

    @Autowired
    MongoOperations mongo;

    @BeforeEach
    void bounce() {
        member("b1", null, "opengov-civ");
        member("b2", NOW, "opengov-civ", "opengov");
        member("b3", null, "opengov");
        member("b4", null, "opengov-civ");
        member("b5", null, "opengov-civ");
        scores.save(List.of(change("b1", 2.5), change("b2", 5), change("b3", 1), change("b4", 0), change("b5", 1)));
    }

    @AfterEach
    void clear() {
        mongo.remove(new Query(), MongoScores.COLLECTION);
        mongo.remove(new Query(), "subscribers");
    }

    @Test
    void moderatorsSeeWhoseAddressesBounceAndWhy() {
        assertThat(get("/api/lists/opengov-civ/bounces", TestTokens.moderator()))
                .bodyJson()
                .isStrictlyEqualTo("""
                {"items":[
                  {"memberId":"b1","address":"b1@civil.test","points":2.5,"status":"5.1.1",
                   "reason":"The mail server says that there is no such mailbox.",
                   "lastBounceAt":"2026-11-24T15:04:05Z","disabledAt":null},
                  {"memberId":"b2","address":"b2@civil.test","points":5.0,"status":"5.1.1",
                   "reason":"The mail server says that there is no such mailbox.",
                   "lastBounceAt":"2026-11-24T15:04:05Z","disabledAt":"2026-11-24T15:04:05Z"},
                  {"memberId":"b5","address":"b5@civil.test","points":1.0,"status":"5.1.1",
                   "reason":"The mail server says that there is no such mailbox.",
                   "lastBounceAt":"2026-11-24T15:04:05Z","disabledAt":null}],
                 "next":null}""");
        assertThat(get("/api/lists/opengov/bounces", TestTokens.moderator()))
                .bodyJson()
                .extractingPath("$.items[*].memberId")
                .asArray()
                .containsExactly("b2", "b3");
    }

    @Test
    void pagesOverMembers() {
        var first = get("/api/lists/opengov-civ/bounces?limit=2", TestTokens.admin());
        assertThat(first).bodyJson().extractingPath("$.next").isEqualTo("b2");

        assertThat(get("/api/lists/opengov-civ/bounces?limit=2&after=b2", TestTokens.admin()))
                .bodyJson()
                .extractingPath("$.items[*].memberId")
                .asArray()
                .containsExactly("b5");
        assertThat(get("/api/lists/opengov-civ/bounces?after=unknown", TestTokens.admin()))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("after");
    }

    @Test
    void forAModeratorFromOutsideTheGovernmentListIsNotThere() {
        assertThat(get("/api/lists/opengov-civ/bounces", OUTSIDE)).hasStatusOk();
        assertThat(get("/api/lists/opengov/bounces", OUTSIDE)).hasStatus(404);
        assertThat(get("/api/lists/unknown/bounces", OUTSIDE)).hasStatus(404);
    }

    private MvcTestResult get(String uri, Account caller) {
        return http.get().uri(uri).header("Authorization", caller.bearer()).exchange();
    }

    private void member(String id, @Nullable Instant disabledAt, String... lists) {
        Map<String, Mode> modes = new HashMap<>();
        List.of(lists).forEach(list -> modes.put(list, Mode.EACH));
        subscribers.apply(
                List.of(new Subscriber(id, 1, "Member", id + "@civil.test", modes, Map.of(), null, disabledAt)));
    }

    private static Change change(String member, double points) {
        var score = new Score(member, 0, member + "@civil.test", points, "5.1.1", NOW, List.of(), null, null);
        return new Change(score, List.of());
    }
}
