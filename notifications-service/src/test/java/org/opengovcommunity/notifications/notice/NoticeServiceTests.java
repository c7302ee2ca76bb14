package org.opengovcommunity.notifications.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudevents.CloudEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.defaults.events.TransientException;
import org.opengovcommunity.notifications.Crashing;
import org.opengovcommunity.notifications.Crashing.Crash;
import org.opengovcommunity.notifications.Facts;
import org.opengovcommunity.notifications.delivery.Batches;
import org.opengovcommunity.notifications.delivery.InMemoryBatches;
import org.opengovcommunity.notifications.delivery.TestClock;
import org.opengovcommunity.notifications.delivery.Totals;
import org.opengovcommunity.notifications.fold.Folding;
import org.opengovcommunity.notifications.fold.Folds;
import org.opengovcommunity.notifications.fold.InMemoryFolds;
import org.opengovcommunity.notifications.list.Links;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.list.MailingList.Audience;
import org.opengovcommunity.notifications.list.MailingLists;
import org.opengovcommunity.notifications.list.UnsubscribeTokens;
import org.opengovcommunity.notifications.mailing.Batching;
import org.opengovcommunity.notifications.mailing.Distribution;
import org.opengovcommunity.notifications.mailing.InMemoryMailings;
import org.opengovcommunity.notifications.mailing.Mailing;
import org.opengovcommunity.notifications.mailing.Mailing.State;
import org.opengovcommunity.notifications.mailing.MailingEvent.NoticeDistributed;
import org.opengovcommunity.notifications.mailing.MailingFixture;
import org.opengovcommunity.notifications.mailing.Mailings;
import org.opengovcommunity.notifications.mailing.Origin;
import org.opengovcommunity.notifications.mailing.Origin.About;
import org.opengovcommunity.notifications.mailing.Origin.Cause;
import org.opengovcommunity.notifications.notice.NoticeSettings.Route;
import org.opengovcommunity.notifications.subscriber.Contact;
import org.opengovcommunity.notifications.subscriber.InMemorySubscribers;
import org.opengovcommunity.notifications.subscriber.Selection;
import org.opengovcommunity.notifications.subscriber.Subscriber;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;
import org.opengovcommunity.notifications.subscriber.Subscribers;
import org.opengovcommunity.notifications.subscriber.Topic;

/** From the event to the batches and on to the totals: nobody is lost, nobody is in two batches, whatever dies when. */
class NoticeServiceTests {

    private static final CloudEvent EVENT = Facts.deadlineChanged("e-1", "m-1");
    private static final Clock CLOCK = Clock.systemUTC();
    private static final MailingLists LISTS = new MailingLists(List.of(list("opengov"), list("opengov-civ")));
    private static final int MEMBERS = 25;
    private static final Duration QUIET = Duration.ofMinutes(10);

    private InMemoryMailings mailings = new InMemoryMailings();
    private InMemoryBatches batches = new InMemoryBatches();
    private InMemorySubscribers subscribers = new InMemorySubscribers();
    private InMemoryFolds folds = new InMemoryFolds();
    private TestClock clock = new TestClock();

    @BeforeEach
    void begin() {
        mailings = new InMemoryMailings();
        batches = new InMemoryBatches();
        folds = new InMemoryFolds();
        clock = new TestClock();
        subscribers = new InMemorySubscribers();
        subscribers.apply(IntStream.range(0, MEMBERS)
                .boxed()
                .flatMap(number -> Stream.of(member("m" + number, "opengov"), member("c" + number, "opengov-civ")))
                .toList());
    }

    @Test
    void everySubscriberOfEveryRoutedListIsInOneBatch() {
        service().on(EVENT);

        assertThat(mailings.all()).hasSize(2).allSatisfy(notice -> {
            assertThat(notice.state()).isEqualTo(State.DISTRIBUTED);
            assertDistributedOnce(notice, MEMBERS);
            assertThat(batches.of(notice.id()).map(batch -> batch.roster().size()))
                    .containsExactly(4, 10, 10, 1);
        });
    }

    @Test
    void aRepeatedEventChangesNothing() {
        service().on(EVENT);
        service().on(EVENT);

        assertThat(mailings.all()).hasSize(2).allSatisfy(notice -> assertDistributedOnce(notice, MEMBERS));
    }

    @Test
    void otherEventsAreNotOurBusiness() {
        service().on(Facts.joined("m1", 1, "opengov"));

        assertThat(mailings.all()).isEmpty();
    }

    @Test
    void aListWithoutSubscribersHasANoticeThatIsCompleteAtOnce() {
        subscribers = new InMemorySubscribers();

        service().on(EVENT);
        complete(Crashing.never());

        assertThat(mailings.all()).hasSize(2).allSatisfy(notice -> {
            assertThat(notice.state()).isEqualTo(State.COMPLETE);
            assertThat(notice.outcome()).isEqualTo(Totals.NONE);
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCrashAtAnyStepOfTheDistributionLosesAndRepeatsNobody(boolean done) {
        forEveryStep(done, crashing -> {
            assertCrashes(crashing, () -> service(crashing, subscribers).on(EVENT));
            service().on(EVENT);

            assertThat(mailings.all()).hasSize(2).allSatisfy(notice -> assertDistributedOnce(notice, MEMBERS));
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCrashAtAnyStepOfTheCompletionKeepsTheTotalsAndForgetsTheAddresses(boolean done) {
        forEveryStep(done, crashing -> {
            service().on(EVENT);
            mailings.all().forEach(notice -> batches.serve(notice.id()));
            batches.publish();

            assertCrashes(crashing, () -> complete(crashing));
            complete(Crashing.never());

            assertThat(mailings.all()).hasSize(2).allSatisfy(notice -> {
                assertThat(notice.state()).isEqualTo(State.COMPLETE);
                assertThat(notice.outcome()).isEqualTo(new Totals(MEMBERS, MEMBERS, 0, 0, null));
                assertThat(batches.of(notice.id())).isEmpty();
            });
        });
    }

    @Test
    void nothingIsForgottenBeforeEveryBatchIsServedAndPublished() {
        service().on(EVENT);
        batches.publish();
        complete(Crashing.never());
        assertThat(mailings.all()).extracting(Mailing::state).containsOnly(State.DISTRIBUTED);

        mailings.all().forEach(notice -> batches.serve(notice.id()));
        complete(Crashing.never());
        assertThat(mailings.all()).allSatisfy(notice -> {
            assertThat(notice.state()).isEqualTo(State.DISTRIBUTED);
            assertThat(batches.of(notice.id())).isNotEmpty();
        });

        batches.publish();
        complete(Crashing.never());
        assertThat(mailings.all()).extracting(Mailing::state).containsOnly(State.COMPLETE);
    }

    /** As after a pause of the whole process: meanwhile the event was given to another, which did not get far either. */
    @Test
    void twoInstancesAtTheSameNoticePutNobodyIntoTwoBatches() {
        for (int pause = 0; pause < MEMBERS; pause++) {
            int member = pause;
            forEveryStep(false, crashing -> {
                Subscribers interrupted = during(
                        member,
                        () -> assertCrashes(
                                crashing, () -> service(crashing, backwards()).on(EVENT)));

                assertThatCode(() -> service(Crashing.never(), interrupted).on(EVENT))
                        .satisfiesAnyOf(
                                failure -> assertThat(failure).isNull(),
                                failure -> assertThat(failure).isInstanceOf(TransientException.class));
                service().on(EVENT);

                assertThat(mailings.all()).hasSize(2).allSatisfy(notice -> assertDistributedOnce(notice, MEMBERS));
            });
        }
    }

    @Test
    void whoJoinsMeanwhileIsInOneBatchAndWhoLeavesIsNotServedTwice() {
        Subscribers changing =
                during(0, () -> subscribers.apply(List.of(member("new", "opengov-civ"), Subscriber.gone("c0", 2))));

        service(Crashing.never(), changing).on(EVENT);

        var first = mailings.all().getFirst();
        var second = mailings.all().getLast();
        assertThat(members(first)).hasSize(MEMBERS).contains("m0").doesNotContain("new");
        assertDistributedOnce(second, MEMBERS + 1);
        assertThat(members(second)).contains("c0", "new");
    }

    @Test
    void aMemberThatTheStoreNamesTwiceIsServedOnce() {
        var twice = reading(found -> Stream.concat(found.stream(), found.stream()));

        service(Crashing.never(), twice).on(EVENT);

        assertThat(mailings.all()).hasSize(2).allSatisfy(notice -> assertDistributedOnce(notice, MEMBERS));
    }

    @Test
    void whoDoesNotWantTheTopicOrHoldsTheirMailIsLeftOut() {
        var lists = Map.of("opengov", Mode.EACH);
        var declined = Map.of("opengov", Set.of(Topic.DEADLINES));
        subscribers = new InMemorySubscribers();
        subscribers.apply(List.of(
                member("m0", "opengov"),
                new Subscriber("picky", 1, "Member", "picky@civil.test", lists, declined, null, null),
                new Subscriber(
                        "away",
                        1,
                        "Member",
                        "away@civil.test",
                        lists,
                        Map.of(),
                        CLOCK.instant().plusSeconds(3_600),
                        null),
                new Subscriber("bouncing", 1, "Member", "bouncing@civil.test", lists, Map.of(), null, CLOCK.instant()),
                new Subscriber("back", 1, "Member", "back@civil.test", lists, Map.of(), CLOCK.instant(), null)));

        service(new Route(DeadlineChanged.TYPE, List.of("opengov"))).on(EVENT);

        assertThat(members(mailings.all().getFirst())).containsExactlyInAnyOrder("m0", "back");
    }

    @Test
    void whoIsOnSeveralListsGetsItThroughTheFirstOfThemOnly() {
        subscribers.apply(List.of(
                member("both", "opengov", "opengov-civ"),
                new Subscriber(
                        "weekly",
                        1,
                        "Member",
                        "weekly@gov.test",
                        Map.of("opengov", Mode.WEEKLY, "opengov-civ", Mode.EACH))));

        service().on(EVENT);

        var government = mailings.all().getFirst();
        var everybody = mailings.all().getLast();
        assertDistributedOnce(government, MEMBERS + 1);
        assertThat(members(government)).contains("both").doesNotContain("weekly");
        assertDistributedOnce(everybody, MEMBERS + 1);
        assertThat(members(everybody)).contains("weekly").doesNotContain("both");
    }

    @Test
    void whatTheFirstListIsNotToldComesThroughTheNext() {
        subscribers.apply(List.of(member("both", "opengov", "opengov-civ")));
        var secret = Facts.deadlineChanged("not for opengov", "m-1");
        var service = folding(Crashing.never(), subscribers);

        service.on(EVENT);
        service.on(secret);
        clock.advance(QUIET);
        service.tellDue();

        assertThat(mailings.all()).hasSize(2).allSatisfy(notice -> assertDistributedOnce(notice, MEMBERS + 1));
        assertThat(mailings.all().stream().map(NoticeServiceTests::told))
                .containsExactly(List.of("e-1"), List.of("e-1", "not for opengov"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCrashAtAnyStepOfFoldingLosesAndRepeatsNothing(boolean done) {
        var later = Facts.deadlineChanged("e-2", "m-1");
        forEveryStep(done, crashing -> {
            var dying = folding(crashing, subscribers);
            try {
                dying.on(EVENT);
                dying.on(later);
                clock.advance(QUIET);
                dying.tellDue();
            } catch (Crash expected) {
                assertThat(crashing.happened()).isTrue();
            }

            var next = folding(Crashing.never(), subscribers);
            next.on(EVENT);
            next.on(later);
            clock.advance(QUIET);
            next.tellDue();
            next.tellDue();
            expandTheRest();

            assertThat(mailings.all()).hasSize(2).allSatisfy(notice -> {
                assertThat(told(notice)).containsExactly("e-1", "e-2");
                assertDistributedOnce(notice, MEMBERS);
            });
        });
    }

    /** As after a pause of the whole process, for longer than events are held for it. */
    @Test
    void twoInstancesThatTellTheSameFoldedEventsTellThemOnce() {
        folding(Crashing.never(), subscribers).on(EVENT);
        clock.advance(QUIET);
        Subscribers interrupted = during(3, () -> {
            clock.advance(QUIET);
            folding(Crashing.never(), backwards()).tellDue();
            folding(Crashing.never(), subscribers).on(Facts.deadlineChanged("e-2", "m-1"));
        });

        folding(Crashing.never(), interrupted).tellDue();
        clock.advance(QUIET.multipliedBy(2));
        folding(Crashing.never(), subscribers).tellDue();
        clock.advance(QUIET);
        folding(Crashing.never(), subscribers).tellDue();

        assertThat(mailings.all()).hasSize(4).allSatisfy(notice -> assertDistributedOnce(notice, MEMBERS));
        assertThat(mailings.all().stream().map(NoticeServiceTests::told))
                .containsExactlyInAnyOrder(List.of("e-1"), List.of("e-1"), List.of("e-2"), List.of("e-2"));
    }

    @Test
    void anEventThatNobodyCanTellOfDoesNotWaitWithOthers() {
        var service = folding(Crashing.never(), subscribers);

        assertThatThrownBy(() -> service.on(Facts.deadlineChanged("poison", "m-1")))
                .hasMessage("poison");
        clock.advance(QUIET);
        service.tellDue();

        assertThat(mailings.all()).isEmpty();
    }

    @Test
    void aQuietPeriodOfWhatIsNotToldIsFoundAtTheStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> service(
                        Crashing.never(),
                        subscribers,
                        Map.of("milestone-deadline", QUIET),
                        new Route(DeadlineChanged.TYPE, List.of("opengov"))))
                .withMessage("a quiet period of events, but no template: milestonedeadline");
    }

    @Test
    void aRouteToNowhereIsFoundAtTheStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> service(new Route(DeadlineChanged.TYPE, List.of("unknown"))))
                .withMessage("no such list: unknown");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> service(new Route("org.example.v1", List.of("opengov"))))
                .withMessage("events routed to lists, but no template: org.example.v1");
    }

    private void forEveryStep(boolean done, Consumer<Crashing> step) {
        int at = 0;
        Crashing crashing;
        do {
            begin();
            crashing = new Crashing(++at, done);
            step.accept(crashing);
        } while (crashing.happened());
        assertThat(at).isGreaterThan(5);
    }

    /** The expander keeps a crash to itself and leaves the rest to the next. */
    private static void assertCrashes(Crashing crashing, Runnable work) {
        try {
            work.run();
        } catch (Crash expected) {
            assertThat(crashing.happened()).isTrue();
        }
    }

    private void assertDistributedOnce(Mailing notice, int members) {
        assertThat(members(notice)).doesNotHaveDuplicates().hasSize(members);
        var roster =
                batches.of(notice.id()).map(batch -> batch.roster().canonical()).reduce("", String::concat);
        assertThat(mailings.events(notice))
                .singleElement()
                .isInstanceOfSatisfying(NoticeDistributed.class, distributed -> {
                    assertThat(distributed.recipients()).isEqualTo(members);
                    assertThat(distributed.rosterParts())
                            .isEqualTo((int) batches.of(notice.id()).count());
                    assertThat(distributed.rosterSha256()).isEqualTo(DigestUtils.sha256Hex(roster));
                    assertThat(distributed.raw()).isEqualTo(notice.raw());
                });
    }

    private List<String> members(Mailing notice) {
        return batches.of(notice.id())
                .flatMap(batch -> batch.roster().recipients().stream())
                .map(recipient -> recipient.memberId())
                .toList();
    }

    /** Does something once, while the subscribers of a list are read. */
    private Subscribers during(int member, Runnable action) {
        var done = new AtomicBoolean();
        IntConsumer interrupt = number -> {
            if (number == member && !done.getAndSet(true)) {
                action.run();
            }
        };
        return reading(found -> IntStream.range(0, found.size()).peek(interrupt).mapToObj(found::get));
    }

    private Subscribers backwards() {
        return reading(found -> found.reversed().stream());
    }

    private Subscribers reading(Function<List<Contact>, Stream<Contact>> order) {
        return new Subscribers() {
            @Override
            public void apply(List<Subscriber> states) {
                subscribers.apply(states);
            }

            @Override
            public List<Contact> some(Selection selection, int limit) {
                return subscribers.some(selection, limit);
            }

            @Override
            public List<Subscriber> withIds(Collection<String> ids) {
                return subscribers.withIds(ids);
            }

            @Override
            public Optional<Subscriber> withAddress(String address) {
                return subscribers.withAddress(address);
            }

            @Override
            public Stream<Contact> all(Selection selection) {
                return order.apply(subscribers.all(selection).toList());
            }
        };
    }

    private NoticeService service() {
        return service(Crashing.never(), subscribers);
    }

    private NoticeService service(Route... routes) {
        return service(Crashing.never(), subscribers, routes);
    }

    private NoticeService service(Crashing crashing, Subscribers source) {
        return service(crashing, source, new Route(DeadlineChanged.TYPE, List.of("opengov", "opengov-civ")));
    }

    private NoticeService service(Crashing crashing, Subscribers source, Route... routes) {
        return service(crashing, source, Map.of(), routes);
    }

    private NoticeService service(
            Crashing crashing, Subscribers source, Map<String, Duration> quietPeriods, Route... routes) {
        var settings = new NoticeSettings("{id}", "meetings", Arrays.asList(routes), quietPeriods, 3);
        var writer = new NoticeWriter(List.of(new Plain()), new Links("http://x.test"), CLOCK);
        var all = crashing.around(Mailings.class, mailings);
        var distribution = distribution(crashing, source);
        var folding = new Folding(crashing.around(Folds.class, folds), settings.foldLimit(), clock);
        return new NoticeService(all, writer, MailingFixture.expander(all, distribution), folding, LISTS, settings);
    }

    private Distribution distribution(Crashing crashing, Subscribers source) {
        return new Distribution(
                crashing.around(Subscribers.class, source),
                new UnsubscribeTokens("0123456789abcdef0123456789abcdef"),
                crashing.around(Batches.class, batches),
                crashing.around(Mailings.class, mailings),
                new Batching(10, 4),
                CLOCK);
    }

    private void expandTheRest() {
        MailingFixture.expandTheRest(mailings, distribution(Crashing.never(), subscribers));
    }

    private NoticeService folding(Crashing crashing, Subscribers source) {
        var quietPeriods = Map.of("milestone-deadline-changed", QUIET);
        return service(
                crashing, source, quietPeriods, new Route(DeadlineChanged.TYPE, List.of("opengov", "opengov-civ")));
    }

    private static List<String> told(Mailing notice) {
        var origin = (Origin.Notice) notice.origin();
        return Stream.concat(origin.alsoCausedBy().stream(), Stream.of(origin.causedBy()))
                .map(Cause::eventId)
                .toList();
    }

    private void complete(Crashing crashing) {
        MailingFixture.complete(crashing.around(Mailings.class, mailings), crashing.around(Batches.class, batches));
    }

    private static Subscriber member(String id, String... lists) {
        Map<String, Mode> each = Stream.of(lists).collect(Collectors.toMap(Function.identity(), list -> Mode.EACH));
        return new Subscriber(id, 1, "Member", id + "@civil.test", each);
    }

    private static MailingList list(String name) {
        return new MailingList(name, name + "@lists.test", name, Audience.EVERYONE, false, false);
    }

    /** Says as little as possible. */
    private static final class Plain implements NoticeTemplate {

        @Override
        public Topic topic() {
            return Topic.DEADLINES;
        }

        @Override
        public String eventType() {
            return DeadlineChanged.TYPE;
        }

        @Override
        public boolean concerns(CloudEvent event, MailingList list) {
            return !event.getId().equals("not for " + list.name());
        }

        @Override
        public Draft draft(List<CloudEvent> events, MailingList list, String leave) {
            if (events.getLast().getId().equals("poison")) {
                throw new IllegalStateException("poison");
            }
            return new Draft(List.of(new About("m-1", "c-1")), "Changed", leave, leave, null);
        }
    }
}
