package org.opengovcommunity.notifications.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.notifications.address.AddressEvent.ComplaintReceived;
import org.opengovcommunity.notifications.address.AddressEvent.DeliveryDisabled;
import org.opengovcommunity.notifications.address.AddressEvent.LeaveRequested;
import org.opengovcommunity.notifications.bounce.BounceRules.Complaints;
import org.opengovcommunity.notifications.correspondence.Correspondence;
import org.opengovcommunity.notifications.delivery.DeliveryEvent.DeliveryBatchFinished;
import org.opengovcommunity.notifications.delivery.InMemoryBatches;
import org.opengovcommunity.notifications.delivery.Recipient;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.list.MailingList.Audience;
import org.opengovcommunity.notifications.list.MailingLists;
import org.opengovcommunity.notifications.list.UnsubscribeTokens;
import org.opengovcommunity.notifications.mailing.Batching;
import org.opengovcommunity.notifications.mailing.Distribution;
import org.opengovcommunity.notifications.mailing.InMemoryMailings;
import org.opengovcommunity.notifications.mailing.Mailing;
import org.opengovcommunity.notifications.subscriber.InMemorySubscribers;
import org.opengovcommunity.notifications.subscriber.Subscriber;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;

/** From stored messages to scores and events. */
class ReturnedWorkTests {

    private static final Instant START = Instant.parse("2026-11-02T10:00:00Z");
    private static final String LIST = "opengov-civ";
    private static final BounceRules PROBING =
            new BounceRules(1, 0.5, Duration.ofDays(7), true, Duration.ofDays(10), Complaints.ASK);

    private final UnsubscribeTokens tokens = new UnsubscribeTokens("0123456789abcdef0123456789abcdef");
    private final InMemoryReturnedStore store = new InMemoryReturnedStore();
    private final InMemoryScores scores = new InMemoryScores();
    private final InMemorySubscribers subscribers = new InMemorySubscribers();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final BounceRules rules =
            new BounceRules(5, 0.5, Duration.ofDays(7), false, Duration.ofDays(10), Complaints.STOP);
    private final InMemoryMailings letters = new InMemoryMailings();
    private final InMemoryBatches batches = new InMemoryBatches();
    private final Scoring scoring = scoring(scores, rules);

    @Test
    void theTokenSaysWhoseCopyItWasWhateverTheReportSays() {
        subscribe("m1", "m2");
        for (int day = 0; day < 5; day++) {
            arrive(tokens.token(LIST, "m1"), day, ReportFixture.hard("<r" + day + "@mx>", "<o" + day + "@lists.test>"));
            sweep();
        }

        assertThat(scores.events())
                .containsExactly(new DeliveryDisabled(
                        "m1",
                        "m1@civil.test",
                        "5.1.1",
                        "The mail server says that there is no such mailbox.",
                        START.plus(Duration.ofDays(4))));
        assertThat(store.count()).isZero();
        assertThat(meters.counter("opengov.returned", "kind", "hard").count()).isEqualTo(5);
    }

    @Test
    void aTokenThatSomebodyMadeUpOrOfAnotherListHarmsNobody() {
        subscribe("m1");
        String of = tokens.token("opengov", "m1");
        for (String token : List.of(of, "m1", "m1.aaaaaaaaaaaaaaaaaaaaaaaa", "", ".", "m1.")) {
            arrive(token, 0, ReportFixture.hard("<r@mx>"));
        }
        sweep();

        assertThat(scores.of(List.of("m1")).values())
                .allSatisfy(score -> assertThat(score.points()).isZero());
        assertThat(store.count()).isZero();
    }

    @Test
    void delaysAndAnswersAreNotScored() {
        subscribe("m1");
        arrive(tokens.token(LIST, "m1"), 0, ReportFixture.deliveryStatus("delayed", "4.4.1", null));
        arrive(tokens.token(LIST, "m1"), 0, "Subject: Out of office\r\n\r\nAway.\r\n".getBytes());
        sweep();

        assertThat(scores.of(List.of("m1"))).isEmpty();
    }

    @Test
    void whoCallsItAbuseIsToldOfOnceWhateverComesAgain() {
        subscribe("m1");
        arrive(tokens.token(LIST, "m1"), 0, ReportFixture.complaint("abuse"));
        sweep();
        arrive(tokens.token(LIST, "m1"), 1, ReportFixture.complaint("abuse"));
        sweep();

        assertThat(scores.events()).singleElement().isInstanceOfSatisfying(ComplaintReceived.class, complaint -> {
            assertThat(complaint.memberId()).isEqualTo("m1");
            assertThat(complaint.address()).isEqualTo("m1@civil.test");
            assertThat(complaint.list()).isEqualTo(LIST);
        });
    }

    @Test
    void whoCallsItAbuseIsAskedToLeaveWhereTheSettingsSaySo() {
        subscribe("m1");
        arrive(tokens.token(LIST, "m1"), 0, ReportFixture.complaint("abuse"));

        new ReturnedWork(store, scoring(scores, PROBING), tokens, meters).sweep();

        assertThat(scores.events()).containsExactly(new LeaveRequested(LIST, "m1@civil.test"));
    }

    @Test
    void aCrashBetweenScoringAndForgettingTheMessageScoresNothingTwice() {
        subscribe("m1");
        arrive(tokens.token(LIST, "m1"), 0, ReportFixture.hard("<r@mx>"));
        List<Returned> again = store.some(10);
        sweep();
        store.add(again);
        sweep();

        assertThat(scores.of(List.of("m1")).get("m1").points()).isEqualTo(1);
    }

    @Test
    void whatAnotherInstanceIsAtStaysForTheNextTime() {
        subscribe("m1");
        arrive(tokens.token(LIST, "m1"), 0, ReportFixture.hard("<r@mx>"));
        var faster = scoring(new Overtaken(scores), rules);

        new ReturnedWork(store, faster, tokens, meters).sweep();
        assertThat(store.count()).isEqualTo(1);

        sweep();
        assertThat(store.count()).isZero();
        assertThat(scores.of(List.of("m1")).get("m1").points()).isEqualTo(1);
    }

    @Test
    void whatAServerRefusesAtOnceCountsToo() {
        subscribe("m1", "m2", "m3", "m4");
        new Refusals(scoring)
                .on(List.of(new DeliveryBatchFinished(
                        "n1",
                        1,
                        0,
                        List.of(
                                new DeliveryBatchFinished.Failure("m1", "550 5.1.1 no such user"),
                                new DeliveryBatchFinished.Failure("m2", "554 no"),
                                new DeliveryBatchFinished.Failure("m3", "450 4.2.0 try again later"),
                                new DeliveryBatchFinished.Failure("m4", "the connection was lost")),
                        START)));

        assertThat(scores.page(null, 10))
                .extracting(Score::memberId, Score::status, Score::points)
                .containsExactly(tuple("m1", "5.1.1", 1.0), tuple("m2", "5.0.0", 1.0), tuple("m3", "4.2.0", 0.5));
    }

    @Test
    void withProbesALetterThatComesBackTooStopsTheMail() {
        var probing = scoring(scores, PROBING);
        subscribe("m1");
        arrive(tokens.token(LIST, "m1"), 0, ReportFixture.hard("<r@mx>"));
        new ReturnedWork(store, scoring(new Overtaken(scores), PROBING), tokens, meters).sweep();
        new ReturnedWork(store, probing, tokens, meters).sweep();

        var letter = letters.all();
        assertThat(letter).hasSize(1);
        assertThat(addresses(letter.getFirst())).containsExactly("m1@civil.test");
        assertThat(scores.events()).isEmpty();

        String path = letter.getFirst().returnPath();
        arrive(
                path.substring(path.indexOf('+') + 1, path.indexOf('@')),
                1,
                ReportFixture.hard("<r2@mx>", letter.getFirst().messageId()));
        new ReturnedWork(store, probing, tokens, meters).sweep();

        assertThat(scores.events()).singleElement().isInstanceOf(DeliveryDisabled.class);
    }

    @Test
    void aProbeThatIsRefusedAtOnceStopsTheMailToo() {
        var refusals = new Refusals(scoring(scores, PROBING));
        subscribe("m1");
        refusals.on(List.of(refused("n1")));
        assertThat(scores.events()).isEmpty();

        refusals.on(List.of(refused(letters.all().getFirst().id())));

        assertThat(scores.events()).singleElement().isInstanceOf(DeliveryDisabled.class);
    }

    @Test
    void whoLeftIsNotScored() {
        subscribe("m1");
        subscribers.apply(List.of(Subscriber.gone("m1", 9)));
        arrive(tokens.token(LIST, "m1"), 0, ReportFixture.hard("<r@mx>"));
        sweep();

        assertThat(scores.page(null, 10)).isEmpty();
        assertThat(store.count()).isZero();
    }

    @Test
    void aStormIsWorkedOffToTheEnd() {
        subscribe(IntStream.range(0, 1_200).mapToObj("s%d"::formatted).toArray(String[]::new));
        IntStream.range(0, 1_200)
                .forEach(number ->
                        arrive(tokens.token(LIST, "s" + number), 0, ReportFixture.hard("<r" + number + "@mx>")));
        sweep();

        assertThat(store.count()).isZero();
        assertThat(scores.page(null, 2_000)).hasSize(1_200);
    }

    private static DeliveryBatchFinished refused(String mailing) {
        var failure = new DeliveryBatchFinished.Failure("m1", "550 5.1.1 no such user");
        return new DeliveryBatchFinished(mailing, 1, 0, List.of(failure), START);
    }

    private List<String> addresses(Mailing letter) {
        return batches.of(letter.id())
                .flatMap(batch -> batch.roster().recipients().stream())
                .map(Recipient::address)
                .toList();
    }

    private Scoring scoring(Scores of, BounceRules rules) {
        var clock = Clock.fixed(START, ZoneOffset.UTC);
        var distribution = new Distribution(subscribers, tokens, batches, letters, new Batching(10, 4), clock);
        var lists = new MailingLists(
                List.of(new MailingList(LIST, LIST + "@lists.test", "A list", Audience.EVERYONE, false, false)));
        var correspondence = new Correspondence(letters, distribution, tokens, clock);
        return new Scoring(of, subscribers, rules, new Prober(correspondence, lists, tokens));
    }

    private void sweep() {
        new ReturnedWork(store, scoring, tokens, meters).sweep();
    }

    private void arrive(String token, int day, byte[] report) {
        store.add(List.of(Returned.of(LIST, token, report, START.plus(Duration.ofDays(day)))));
    }

    private void subscribe(String... members) {
        for (String member : members) {
            subscribers.apply(
                    List.of(new Subscriber(member, 1, "Member", member + "@civil.test", Map.of(LIST, Mode.EACH))));
        }
    }

    /** Somebody else is always faster. */
    private record Overtaken(Scores scores) implements Scores {

        @Override
        public Map<String, Score> of(Collection<String> memberIds) {
            return scores.of(memberIds);
        }

        @Override
        public boolean save(List<Change> changes) {
            return false;
        }

        @Override
        public List<Score> page(@Nullable String after, int limit) {
            return scores.page(after, limit);
        }
    }
}
