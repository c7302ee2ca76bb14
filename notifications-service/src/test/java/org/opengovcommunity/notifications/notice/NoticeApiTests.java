package org.opengovcommunity.notifications.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.opengovcommunity.notifications.Answers.body;
import static org.opengovcommunity.notifications.mailing.MailingFixture.NOW;
import static org.opengovcommunity.notifications.mailing.MailingFixture.notice;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.defaults.testing.HeldEvents;
import org.opengovcommunity.defaults.testing.TestTokens;
import org.opengovcommunity.defaults.testing.TestTokens.Account;
import org.opengovcommunity.notifications.NotificationsTest;
import org.opengovcommunity.notifications.delivery.Batch;
import org.opengovcommunity.notifications.delivery.Batches;
import org.opengovcommunity.notifications.delivery.Recipient;
import org.opengovcommunity.notifications.delivery.Roster;
import org.opengovcommunity.notifications.delivery.Totals;
import org.opengovcommunity.notifications.mailing.Mailing;
import org.opengovcommunity.notifications.mailing.MailingFixture;
import org.opengovcommunity.notifications.mailing.Mailings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who sees which notice, and how. */
@NotificationsTest
@HeldEvents
class NoticeApiTests {

    private static final @Nullable Account NOBODY = null;

    @Autowired
    MockMvcTester http;

    @Autowired
    Mailings mailings;

    @Autowired
    Batches batches;

    @Autowired
    MongoOperations mongo;

    private final String milestone = "m-" + UUID.randomUUID();

    @AfterEach
    void clear() {
        mongo.remove(new Query(), "batches");
        mongo.remove(new Query(), "mailings");
    }

    static Stream<Arguments> insiders() {
        return Stream.of(
                Arguments.of("member", TestTokens.member()),
                Arguments.of("lead", TestTokens.lead("USDA")),
                Arguments.of("moderator", TestTokens.moderator()),
                Arguments.of("officer", TestTokens.recordsOfficer()),
                Arguments.of("admin", TestTokens.admin()),
                Arguments.of("officer from outside", outside("RECORDS_OFFICER")),
                Arguments.of("admin from outside", outside("ADMIN")));
    }

    static Stream<Arguments> outsiders() {
        return Stream.of(
                Arguments.of("nobody", NOBODY),
                Arguments.of("citizen", TestTokens.citizen()),
                Arguments.of("moderator from outside", outside("MODERATOR")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("insiders")
    void governmentAndThoseWhoKeepTheRecordsSeeBothLists(String who, Account caller) {
        var government = add(notice("opengov", milestone));
        var everyone = add(notice("opengov-civ", milestone));

        assertThat(ids(get("/api/notices?milestone=" + milestone, caller)))
                .containsExactlyInAnyOrder(government.id(), everyone.id());
        assertThat(get("/api/notices/" + government.id(), caller)).hasStatusOk();
        assertThat(get("/api/notices/" + everyone.id(), caller)).hasStatusOk();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("outsiders")
    void forOutsidersTheGovernmentListSaysNothing(String who, @Nullable Account caller) {
        var government = add(notice("opengov", milestone));
        var everyone = add(notice("opengov-civ", milestone));

        assertThat(ids(get("/api/notices?milestone=" + milestone, caller))).containsExactly(everyone.id());
        assertThat(ids(get("/api/notices?list=opengov&milestone=" + milestone, caller)))
                .isEmpty();
        assertThat(get("/api/notices/" + everyone.id(), caller)).hasStatusOk();
        assertSameAnswer("/api/notices/" + government.id(), "/api/notices/" + MailingFixture.id(), caller);
        assertSameAnswer("/api/notices?after=" + government.id(), "/api/notices?after=" + MailingFixture.id(), caller);
    }

    @Test
    void aTokenThatIsNoneIsRefusedAndNotTakenForNobody() {
        assertThat(http.get().uri("/api/notices").header(HttpHeaders.AUTHORIZATION, "Bearer x"))
                .hasStatus(401);
    }

    @Test
    void showsHowFarItIsButNeverAnAddress() {
        var notice = add(notice("opengov-civ", milestone));
        var recipient = new Recipient("m-1", "Demo Citizen", "citizen@civil.test", "m-1.mac");
        batches.queue(Batch.of(notice.id(), 1, new Roster(List.of(recipient))));

        var answer = get("/api/notices/" + notice.id(), TestTokens.admin());

        assertThat(answer).bodyJson().isStrictlyEqualTo("""
                {"id":"%s","list":"opengov-civ",
                 "event":"org.opengovcommunity.commitments.milestone-deadline-changed.v1",
                 "milestoneId":"%s","commitmentId":"demo-01","alsoAbout":[],"subject":"[opengov-civ] A secret title",
                 "messageId":"%s","sentAt":"2026-11-24T15:04:05Z","state":"EXPANDING",
                 "totals":{"recipients":1,"accepted":0,"waiting":1,"failed":0},"waitingFor":null}""".formatted(notice.id(), milestone, notice.messageId()));
    }

    @Test
    void keepsTheTotalsOfACompleteNotice() {
        var notice = add(notice("opengov-civ", milestone));

        complete(notice, new Totals(5, 4, 0, 1, null));

        assertThat(get("/api/notices/" + notice.id(), NOBODY)).bodyJson().isLenientlyEqualTo("""
                        {"state":"COMPLETE","totals":{"recipients":5,"accepted":4,"waiting":0,"failed":1}}""");
    }

    @Test
    void whoFollowsANoticeSeesHowItGoesOnUntilItIsComplete() throws Exception {
        var notice = add(notice("opengov-civ", milestone));
        var stream = http.get().uri("/api/notices/" + notice.id() + "/events").asyncExchange();
        await().until(() -> body(stream).contains("EXPANDING"));

        complete(notice, Totals.NONE);

        await().until(() -> body(stream).contains("COMPLETE"));
        assertThat(body(stream)).contains("event:progress", "\"totals\"").doesNotContain("@civil.test");
    }

    @Test
    void whoAsksForTheHeadersOfAStreamIsAnsweredAtOnce() {
        var notice = add(notice("opengov-civ", milestone));

        assertThat(http.head().uri("/api/notices/" + notice.id() + "/events").exchange(Duration.ofSeconds(2)))
                .hasStatusOk()
                .hasContentTypeCompatibleWith("text/event-stream");
        complete(notice, Totals.NONE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("outsiders")
    void nobodyFollowsWhatTheyMayNotSee(String who, @Nullable Account caller) {
        var government = add(notice("opengov", milestone));

        assertSameAnswer(
                "/api/notices/" + government.id() + "/events",
                "/api/notices/" + MailingFixture.id() + "/events",
                caller);
    }

    @Test
    void pagesFromTheNewestToTheOldestAndEveryNoticeOnce() {
        List<String> newestFirst = IntStream.range(0, 6)
                .mapToObj(number -> add(notice(
                                MailingFixture.id(), "opengov-civ", milestone, NOW.minusSeconds(60L * (number / 2))))
                        .id())
                .toList();
        add(notice("opengov-civ", "another"));

        List<String> seen = new ArrayList<>();
        Optional<String> next = Optional.of("");
        int pages = 0;
        while (next.isPresent()) {
            var page = get("/api/notices?limit=2&milestone=" + milestone + next.get(), NOBODY);
            assertThat(ids(page)).hasSize(2);
            seen.addAll(ids(page));
            next = Optional.ofNullable(JsonPath.<@Nullable String>read(body(page), "$.next"))
                    .map("&after="::concat);
            pages++;
        }

        assertThat(pages).isEqualTo(3);
        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(newestFirst);
        assertThat(seen.subList(0, 2)).containsExactlyInAnyOrderElementsOf(newestFirst.subList(0, 2));
        assertThat(seen.subList(4, 6)).containsExactlyInAnyOrderElementsOf(newestFirst.subList(4, 6));
    }

    @Test
    void whatIsNotThereIsNotFoundAndACursorThatIsNoneIsRefused() {
        assertThat(get("/api/notices/unknown", TestTokens.admin()))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.type")
                .asString()
                .endsWith("notice-not-found");
        assertThat(get("/api/notices?after=unknown", TestTokens.admin()))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.type")
                .asString()
                .endsWith("invalid-cursor");
        assertThat(ids(get("/api/notices?milestone=unknown", TestTokens.admin())))
                .isEmpty();
        assertThat(ids(get("/api/notices?list=unknown", TestTokens.admin()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=-1", "limit=x"})
    void aLimitOutOfRangeIsRefused(String limit) {
        assertThat(get("/api/notices?" + limit, NOBODY)).hasStatus(400);
    }

    @Test
    void everyoneMaySeeThatTheListsExist() {
        assertThat(get("/api/lists", NOBODY)).bodyJson().isLenientlyEqualTo("""
                {"items":[{"name":"opengov","audience":"GOVERNMENT"},
                          {"name":"opengov-civ","audience":"EVERYONE"}],"next":null}""");
    }

    private void complete(Mailing notice, Totals totals) {
        mailings.save(notice.distributed(), List.of());
        assertThat(mailings.complete(notice.id(), totals)).isPresent();
    }

    private Mailing add(Mailing notice) {
        assertThat(mailings.add(notice)).isTrue();
        return notice;
    }

    private void assertSameAnswer(String hidden, String missing, @Nullable Account caller) {
        var one = get(hidden, caller);
        var other = get(missing, caller);
        assertThat(one).hasStatus(other.getResponse().getStatus());
        assertThat(body(one)).doesNotContain("secret").isEqualTo(body(other).replace(missing, hidden));
    }

    private MvcTestResult get(String uri, @Nullable Account caller) {
        var request = http.get().uri(uri);
        if (caller != null) {
            request.header(HttpHeaders.AUTHORIZATION, caller.bearer());
        }
        return request.exchange();
    }

    private static List<String> ids(MvcTestResult page) {
        return JsonPath.read(body(page), "$.items[*].id");
    }

    private static Account outside(String role) {
        return new Account(
                "demo-outside",
                "Demo Outside",
                "outside@civil.test",
                "CIVIL_SOCIETY",
                List.of("MEMBER", role),
                List.of());
    }
}
