package org.opengovcommunity.notifications.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;

/** What every implementation of {@link Subscribers} does. */
interface SubscribersContract {

    Instant NOW = Instant.parse("2026-11-24T15:00:00Z");

    Subscribers subscribers();

    @Test
    default void findsThoseWhoGetAListInAMode() {
        String list = list();
        var each = subscriber("a", 1, Map.of(list, Mode.EACH, "other", Mode.DAILY));
        var daily = subscriber("b", 1, Map.of(list, Mode.DAILY));
        subscribers().apply(List.of(each, daily, subscriber("c", 1, Map.of("other", Mode.EACH))));

        assertThat(all(list, Mode.EACH)).containsExactly(each.contact());
        assertThat(all(list, Mode.DAILY)).containsExactly(daily.contact());
        assertThat(all(list, Mode.NONE)).isEmpty();
        assertThat(subscribers().some(select(list, Mode.EACH), 10)).containsExactly(each.contact());
    }

    @Test
    default void someAreAtMostSoMany() {
        String list = list();
        subscribers()
                .apply(IntStream.range(0, 30)
                        .mapToObj(number -> subscriber("s" + number, 1, Map.of(list, Mode.EACH)))
                        .toList());

        assertThat(subscribers().some(select(list, Mode.EACH), 7)).hasSize(7).doesNotHaveDuplicates();
        assertThat(subscribers().some(select(list, Mode.EACH), 100)).hasSize(30);
        assertThat(subscribers().some(select(list(), Mode.EACH), 7)).isEmpty();
    }

    @Test
    default void whoseAddressItIsIsKnownUntilTheyHaveAnother() {
        String one = list();
        String other = list();
        subscribers().apply(List.of(at(one, 1, "old." + one + "@civil.test"), at(other, 1, other + "@civil.test")));

        assertThat(subscribers().withAddress("old." + one + "@CIVIL.test"))
                .get()
                .extracting(Subscriber::id)
                .isEqualTo(one);
        assertThat(subscribers().withAddress("nobody@civil.test")).isEmpty();

        subscribers().apply(List.of(at(one, 2, "new." + one + "@civil.test")));
        assertThat(subscribers().withAddress("old." + one + "@civil.test")).isEmpty();
        assertThat(subscribers().withAddress("new." + one + "@civil.test")).isPresent();

        subscribers().apply(List.of(at(other, 2, "old." + one + "@civil.test"), Subscriber.gone(one, 3)));
        assertThat(subscribers().withAddress("old." + one + "@civil.test"))
                .get()
                .extracting(Subscriber::id)
                .isEqualTo(other);
        assertThat(subscribers().withAddress("new." + one + "@civil.test")).isEmpty();
    }

    private static Subscriber at(String id, long sequence, String address) {
        return new Subscriber(id, sequence, "Member", address, Map.of("opengov", Mode.NONE));
    }

    @Test
    default void allIsEveryoneOnceHoweverMany() {
        String list = list();
        subscribers()
                .apply(IntStream.range(0, 2_500)
                        .mapToObj(number -> subscriber("n" + number, 1, Map.of(list, Mode.EACH)))
                        .toList());

        assertThat(all(list, Mode.EACH))
                .extracting(Contact::id)
                .doesNotHaveDuplicates()
                .hasSize(2_500);
    }

    @Test
    default void aNewerStateReplacesAnOlderOneAndNeverTheOtherWayRound() {
        String list = list();
        var second = subscriber("a", 2, Map.of(list, Mode.EACH));

        subscribers().apply(List.of(second));
        subscribers().apply(List.of(subscriber("a", 1, Map.of(list, Mode.NONE))));
        subscribers().apply(List.of(subscriber("a", 2, Map.of(list, Mode.WEEKLY))));
        assertThat(all(list, Mode.EACH)).containsExactly(second.contact());

        subscribers().apply(List.of(subscriber("a", 3, Map.of())));
        assertThat(all(list, Mode.EACH)).isEmpty();
    }

    @Test
    default void ofSeveralStatesAtOnceTheNewestCounts() {
        String list = list();
        var newest = subscriber("a", 3, Map.of(list, Mode.EACH));

        subscribers()
                .apply(List.of(
                        subscriber("a", 1, Map.of(list, Mode.NONE)),
                        newest,
                        subscriber("a", 2, Map.of(list, Mode.DAILY))));

        assertThat(all(list, Mode.EACH)).containsExactly(newest.contact());
        assertThat(all(list, Mode.DAILY)).isEmpty();
    }

    @Test
    default void whoLeftIsNotBroughtBackByALateEvent() {
        String list = list();
        subscribers().apply(List.of(subscriber("a", 1, Map.of(list, Mode.EACH))));

        subscribers().apply(List.of(Subscriber.gone("a", 3)));
        subscribers().apply(List.of(subscriber("a", 2, Map.of(list, Mode.EACH))));

        assertThat(all(list, Mode.EACH)).isEmpty();
    }

    @Test
    default void whoDeclinesATopicIsLeftOutOfItAndOnlyOnThatList() {
        String list = list();
        var picky = new Subscriber(
                "a",
                1,
                "Member a",
                "a@civil.test",
                Map.of(list, Mode.EACH, "other-" + list, Mode.EACH),
                Map.of(list, Set.of(Topic.DEADLINES, Topic.MEETINGS)),
                null,
                null);
        subscribers().apply(List.of(picky));

        assertThat(all(new Selection(list, Mode.EACH, Topic.DEADLINES, NOW))).isEmpty();
        assertThat(subscribers().some(new Selection(list, Mode.EACH, Topic.MEETINGS, NOW), 5))
                .isEmpty();
        assertThat(all(new Selection(list, Mode.EACH, Topic.PROGRESS, NOW))).containsExactly(picky.contact());
        assertThat(all(new Selection("other-" + list, Mode.EACH, Topic.DEADLINES, NOW)))
                .containsExactly(picky.contact());
        assertThat(all(new Selection(list, Mode.EACH, null, NOW))).containsExactly(picky.contact());
    }

    @Test
    default void whoDeclinesTheSameTopicsIsFoundTogether() {
        String list = list();
        var both = declining("a", list, Set.of(Topic.DEADLINES, Topic.MEETINGS));
        var one = declining("b", list, Set.of(Topic.DEADLINES));
        var nothing = subscriber("c", 1, Map.of(list, Mode.DAILY));
        subscribers().apply(List.of(both, one, nothing));

        assertThat(decliners(list, Set.of(Topic.MEETINGS, Topic.DEADLINES))).containsExactly(both.contact());
        assertThat(decliners(list, Set.of(Topic.DEADLINES))).containsExactly(one.contact());
        assertThat(decliners(list, Set.of(Topic.MEETINGS))).isEmpty();
        assertThat(decliners(list, Set.of())).containsExactly(nothing.contact());
    }

    private List<Contact> decliners(String list, Set<Topic> topics) {
        return all(Selection.declining(list, Mode.DAILY, topics, NOW));
    }

    private static Subscriber declining(String id, String list, Set<Topic> topics) {
        return new Subscriber(
                id, 1, "Member " + id, id + "@civil.test", Map.of(list, Mode.DAILY), Map.of(list, topics), null, null);
    }

    @Test
    default void whoGetsItAtOnceThroughAListBeforeIsLeftOut() {
        String list = list();
        String before = "before-" + list;
        var only = subscriber("a", 1, Map.of(list, Mode.EACH));
        var both = subscriber("b", 1, Map.of(list, Mode.EACH, before, Mode.EACH));
        var digest = subscriber("c", 1, Map.of(list, Mode.EACH, before, Mode.DAILY));
        var picky = new Subscriber(
                "d",
                1,
                "Member d",
                "d@civil.test",
                Map.of(list, Mode.EACH, before, Mode.EACH),
                Map.of(before, Set.of(Topic.DEADLINES)),
                null,
                null);
        subscribers().apply(List.of(only, both, digest, picky));
        var selection = select(list, Mode.EACH).unlessThrough(List.of("unknown", before));

        assertThat(all(selection)).containsExactlyInAnyOrder(only.contact(), digest.contact(), picky.contact());
        assertThat(subscribers().some(selection, 10)).doesNotContain(both.contact());
        assertThat(all(list, Mode.EACH)).hasSize(4);
    }

    @Test
    default void aHoldLastsUntilItsEnd() {
        String list = list();
        var away = new Subscriber(
                "a", 1, "Member a", "a@civil.test", Map.of(list, Mode.EACH), Map.of(), NOW.plusSeconds(60), null);
        subscribers().apply(List.of(away));

        assertThat(all(new Selection(list, Mode.EACH, Topic.DEADLINES, NOW))).isEmpty();
        assertThat(subscribers().some(new Selection(list, Mode.EACH, Topic.DEADLINES, NOW.plusSeconds(59)), 5))
                .isEmpty();
        assertThat(all(new Selection(list, Mode.EACH, Topic.DEADLINES, NOW.plusSeconds(60))))
                .containsExactly(away.contact());
    }

    @Test
    default void anAddressThatTakesNoMailGetsNoneUntilItDoes() {
        String list = list();
        var disabled = new Subscriber(
                "a", 1, "Member a", "a@civil.test", Map.of(list, Mode.EACH), Map.of(), null, NOW.minusSeconds(60));
        subscribers().apply(List.of(disabled));
        assertThat(all(list, Mode.EACH)).isEmpty();
        assertThat(subscribers().some(select(list, Mode.EACH), 5)).isEmpty();

        var enabled = subscriber("a", 2, Map.of(list, Mode.EACH));
        subscribers().apply(List.of(enabled));
        assertThat(all(list, Mode.EACH)).containsExactly(enabled.contact());
    }

    @Test
    default void findsMembersByTheirIds() {
        var one = subscriber("one", 1, Map.of("a-list", Mode.DAILY)).since(NOW);
        var other = subscriber("other", 1, Map.of());
        subscribers().apply(List.of(one, other, subscriber("third", 1, Map.of())));

        assertThat(subscribers().withIds(Set.of("one", "other", "unknown"))).containsExactlyInAnyOrder(one, other);
        assertThat(subscribers().withIds(Set.of())).isEmpty();
    }

    @Test
    default void nothingIsAppliedWithoutComplaint() {
        subscribers().apply(List.of());
    }

    private List<Contact> all(String list, Mode mode) {
        return all(select(list, mode));
    }

    private List<Contact> all(Selection selection) {
        try (var all = subscribers().all(selection)) {
            return all.toList();
        }
    }

    private static Selection select(String list, Mode mode) {
        return new Selection(list, mode, Topic.DEADLINES, NOW);
    }

    private static Subscriber subscriber(String id, long sequence, Map<String, Mode> subscriptions) {
        return new Subscriber(id, sequence, "Member " + id, id + "@civil.test", subscriptions);
    }

    private static String list() {
        return "list-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
