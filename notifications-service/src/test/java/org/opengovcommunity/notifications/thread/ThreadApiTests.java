package org.opengovcommunity.notifications.thread;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.opengovcommunity.notifications.thread.MessageFixture.message;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.defaults.testing.TestTokens;
import org.opengovcommunity.defaults.testing.TestTokens.Account;
import org.opengovcommunity.notifications.NotificationsTest;
import org.opengovcommunity.notifications.list.MailingLists;
import org.opengovcommunity.notifications.post.Post;
import org.opengovcommunity.notifications.post.Post.State;
import org.opengovcommunity.notifications.post.Posts;
import org.opengovcommunity.notifications.subscriber.Subscriber;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;
import org.opengovcommunity.notifications.subscriber.Subscribers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who reads which threads, and sees which addresses. */
@NotificationsTest
class ThreadApiTests {

    private static final @Nullable Account NOBODY = null;
    private static final String SECRET = "secret" + UUID.randomUUID();

    @Autowired
    MockMvcTester http;

    @Autowired
    Threads threads;

    @Autowired
    Subscribers subscribers;

    @Autowired
    MailingLists lists;

    @Autowired
    Posts posts;

    @Autowired
    MongoOperations mongo;

    private String government = "";

    @BeforeEach
    void write() {
        threads.place(List.of(message("opengov", SECRET, SECRET)));
        // Notices of other tests may arrive meanwhile.
        government = message("opengov", SECRET, SECRET).id();
        threads.place(List.of(
                message("opengov-civ", "a", "Ask jo.doe@civil.test"),
                message("opengov-civ", "b", "Re: Ask", "a"),
                message("opengov-civ", "other", "Other")));
    }

    @AfterEach
    void clear() {
        Set.of(
                        MongoThreads.THREADS,
                        MongoThreads.MESSAGES,
                        MongoThreads.PLACES,
                        "posts",
                        "post-contents",
                        "subscribers")
                .forEach(collection -> mongo.remove(new Query(), collection));
    }

    @Test
    void ofAnOpenListEverybodyReadsTheThreadsButNoAddress() {
        String page = body(get("/api/lists/opengov-civ/threads", NOBODY));
        assertThat(JsonPath.<List<String>>read(page, "$.items[*].subject")).contains("Ask j…@…", "Other");

        String thread = body(get("/api/lists/opengov-civ/threads/" + thread("Ask j…@…", page), NOBODY));
        assertThat(thread).doesNotContain("@civil.test>\",\"address", "jo.doe@", "+1@");
        assertThat(JsonPath.<List<String>>read(thread, "$.messages[*].author.name"))
                .containsOnly("Jo Doe");
        assertThat(JsonPath.<String>read(thread, "$.messages[1].answersTo"))
                .isEqualTo(JsonPath.<String>read(thread, "$.messages[0].key"))
                .doesNotContain("@");
        assertThat(JsonPath.<String>read(thread, "$.messages[0].text"))
                .isEqualTo("Text of a. Write to me: j…@…, or to +…@….");
    }

    @Test
    void whoIsSignedInSeesWhoWrote() {
        String page = body(get("/api/lists/opengov-civ/threads", TestTokens.citizen()));
        String thread = body(
                get("/api/lists/opengov-civ/threads/" + thread("Ask jo.doe@civil.test", page), TestTokens.citizen()));

        assertThat(JsonPath.<List<String>>read(thread, "$.messages[*].author.address"))
                .containsOnly("jo.doe@civil.test");
    }

    @Test
    void theThreadsOfTheGovernmentListAreForItsMembersAndThoseWhoKeepTheRecords() {
        subscribe(TestTokens.member(), "opengov");

        for (Account reader :
                List.of(TestTokens.member(), TestTokens.moderator(), TestTokens.recordsOfficer(), TestTokens.admin())) {
            assertThat(body(get("/api/lists/opengov/threads", reader))).contains(SECRET);
            assertThat(body(get("/api/lists/opengov/threads/" + government, reader)))
                    .contains(SECRET);
        }
    }

    @Test
    void forEverybodyElseTheyAreNotThere() {
        subscribe(TestTokens.citizen(), "opengov-civ");
        var outside = new Account(
                "outside", "Outside", "outside@civil.test", "CIVIL_SOCIETY", List.of("MEMBER", "MODERATOR"), List.of());

        List<@Nullable Account> others =
                new ArrayList<>(List.of(TestTokens.citizen(), outside, TestTokens.lead("USDA")));
        others.add(NOBODY);
        for (Account other : others) {
            for (String path : List.of(
                    "threads", "threads/" + government, "threads?after=" + government, "messages/" + government)) {
                var hidden = get("/api/lists/opengov/" + path, other);
                var missing = get("/api/lists/unknown/" + path, other);
                assertThat(hidden).hasStatus(404);
                assertThat(body(hidden)).isEqualTo(body(missing).replace("/unknown/", "/opengov/"));
            }
            assertThat(get("/api/lists/opengov-civ/threads/" + government, other))
                    .hasStatus(404);
            assertThat(get("/api/lists/opengov-civ/messages/" + government, other))
                    .hasStatus(404);
            assertThat(get("/api/lists/opengov-civ/threads?after=" + government, other))
                    .hasStatus(400);
        }
    }

    @Test
    void aMessageIsFoundByItselfAndTellsItsThread() {
        String path = "/api/lists/opengov-civ/messages/"
                + message("opengov-civ", "b", "").id();

        String message = body(get(path, NOBODY));

        assertThat(JsonPath.<String>read(message, "$.thread"))
                .isEqualTo(message("opengov-civ", "a", "").id());
        assertThat(JsonPath.<String>read(message, "$.message.subject")).isEqualTo("Re: Ask");
        assertThat(message).doesNotContain("jo.doe@");
        assertThat(body(get(path, TestTokens.citizen()))).contains("jo.doe@civil.test");
    }

    @Test
    void aMessageTellsWhichPageOfItsThreadItIsOn() {
        threads.place(IntStream.range(0, 51)
                .mapToObj(i ->
                        message("opengov-civ", "long" + i, "Long", i == 0 ? new String[0] : new String[] {"long0"}))
                .toList());
        String path = "/api/lists/opengov-civ/messages/";

        String last = body(get(path + message("opengov-civ", "long50", "").id(), NOBODY));
        String page = "/api/lists/opengov-civ/threads/%s?after=%s"
                .formatted(JsonPath.<String>read(last, "$.thread"), JsonPath.<String>read(last, "$.after"));
        assertThat(JsonPath.<List<String>>read(body(get(page, NOBODY)), "$.messages[*].id"))
                .containsExactly(message("opengov-civ", "long50", "").id());
        String before = body(get(path + message("opengov-civ", "long49", "").id(), NOBODY));
        assertThat(JsonPath.<@Nullable String>read(before, "$.after")).isNull();
    }

    @Test
    void theFilesOfAPostAreForThoseWhoMayReadTheThreads() {
        subscribe(TestTokens.member(), "opengov");
        String file = "/api/lists/opengov/posts/" + post("opengov", State.DISTRIBUTED) + "/attachments/";

        var found = get(file + "0", TestTokens.member());
        assertThat(found).hasStatusOk().hasHeader("Content-Type", "application/octet-stream");
        assertThat(found.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment; filename=\"plan.pdf\"");
        assertThat(body(found)).isEqualTo("ABC");
        assertThat(get(file + "1", TestTokens.member())).hasStatus(404);
        for (@Nullable Account other : Arrays.asList(TestTokens.citizen(), TestTokens.lead("USDA"), NOBODY)) {
            assertThat(get(file + "0", other)).hasStatus(404);
            assertThat(get(file.replace("opengov", "opengov-civ") + "0", other)).hasStatus(404);
        }
        assertThat(get(
                        "/api/lists/opengov-civ/posts/" + post("opengov-civ", State.DISTRIBUTED) + "/attachments/0",
                        NOBODY))
                .hasStatusOk();
        assertThat(get("/api/lists/opengov-civ/posts/" + post("opengov-civ", State.HELD) + "/attachments/0", NOBODY))
                .hasStatus(404);
    }

    @Test
    void aListForGovernmentCannotBeOpenedByASetting() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Readers(lists, subscribers, Set.of("opengov")))
                .withMessageContaining("opengov");
    }

    @Test
    void pagesOverThreadsAndOverMessages() {
        List<String> all = JsonPath.read(body(get("/api/lists/opengov-civ/threads", NOBODY)), "$.items[*].id");
        List<String> paged = new ArrayList<>();
        @Nullable String next = "";
        while (next != null) {
            String page = body(get("/api/lists/opengov-civ/threads?limit=1" + next, NOBODY));
            paged.addAll(JsonPath.<List<String>>read(page, "$.items[*].id"));
            @Nullable String cursor = JsonPath.read(page, "$.next");
            next = cursor == null ? null : "&after=" + cursor;
        }
        assertThat(paged).hasSizeGreaterThan(1).isEqualTo(all);

        String elsewhere = new ThreadCursor("opengov", Instant.now(), government).encoded();
        for (String cursor : List.of(elsewhere, "unknown", "?", government)) {
            assertThat(get("/api/lists/opengov-civ/threads?after=" + cursor, NOBODY))
                    .hasStatus(400);
        }

        String ask = thread("Ask j…@…", body(get("/api/lists/opengov-civ/threads", NOBODY)));
        String page = body(get("/api/lists/opengov-civ/threads/" + ask + "?limit=1", NOBODY));
        String rest = "?limit=1&after=" + JsonPath.<String>read(page, "$.next");
        String last = body(get("/api/lists/opengov-civ/threads/" + ask + rest, NOBODY));
        assertThat(JsonPath.<List<String>>read(page, "$.messages[*].id"))
                .containsExactly(message("opengov-civ", "a", "").id());
        assertThat(JsonPath.<List<String>>read(last, "$.messages[*].id"))
                .containsExactly(message("opengov-civ", "b", "").id());
        assertThat(JsonPath.<@Nullable String>read(last, "$.next")).isNull();
        assertThat(get("/api/lists/opengov-civ/threads/" + ask + "?after=unknown", NOBODY))
                .hasStatus(400);
    }

    private String post(String list, State state) {
        String id = UUID.randomUUID().toString().replace("-", "");
        byte[] raw = "Content-Type: application/pdf; name=plan.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nQUJD\r\n"
                .getBytes(UTF_8);
        posts.add(
                new Post(
                        id,
                        1,
                        list,
                        "<" + id + "@civil.test>",
                        "Plan",
                        null,
                        "",
                        id,
                        raw.length,
                        Instant.EPOCH,
                        null,
                        false,
                        state,
                        List.of(),
                        null,
                        null),
                raw);
        return id;
    }

    private static String thread(String subject, String page) {
        return JsonPath.<List<String>>read(page, "$.items[?(@.subject == '" + subject + "')].id")
                .getFirst();
    }

    private void subscribe(Account account, String list) {
        subscribers.apply(
                List.of(new Subscriber(account.id(), 1, account.name(), account.email(), Map.of(list, Mode.NONE))));
    }

    private MvcTestResult get(String uri, @Nullable Account caller) {
        var request = http.get().uri(uri);
        if (caller != null) {
            request.header("Authorization", caller.bearer());
        }
        return request.exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
