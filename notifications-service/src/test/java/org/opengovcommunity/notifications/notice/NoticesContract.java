package org.opengovcommunity.notifications.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengovcommunity.notifications.notice.NoticeFixture.NOW;
import static org.opengovcommunity.notifications.notice.NoticeFixture.notice;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.notifications.delivery.Totals;

/** What every implementation of {@link Notices} does. */
interface NoticesContract {

    Notices notices();

    /** The types of the events stored with a notice that are not published yet. */
    List<String> pending(Notice notice);

    @Test
    default void whatIsAddedIsFoundAsItWas() {
        var notice = notice("opengov", "m-1");

        assertThat(notices().add(notice)).isTrue();

        assertThat(notices().find(notice.id())).get().usingRecursiveComparison().isEqualTo(notice);
        assertThat(notices().find(NoticeFixture.id())).isEmpty();
    }

    @Test
    default void addingAgainChangesNothing() {
        var notice = notice("opengov", "m-1");
        notices().add(notice);

        assertThat(notices().add(notice(notice.id(), "opengov-civ", "m-2", NOW)))
                .isFalse();

        assertThat(notices().find(notice.id())).get().extracting(Notice::list).isEqualTo("opengov");
    }

    @Test
    default void aNoticeIsInDeliveryFromItsDistributionToItsCompletion() {
        var notice = notice("opengov", "m-1");
        notices().add(notice);
        assertThat(inDelivery(notice)).isFalse();

        var distributed = notice.distributed();
        var event = distributed.distributedEvent(5, 1, "0".repeat(64));
        assertThat(notices().save(distributed, List.of(event))).isTrue();
        assertThat(inDelivery(notice)).isTrue();
        assertThat(pending(notice)).containsExactly(NoticeEvent.DISTRIBUTED);

        var settled = distributed.settled(new Totals(5, 4, 0, 1, null));
        assertThat(notices().save(settled, List.of())).isTrue();
        assertThat(inDelivery(notice)).isTrue();

        assertThat(notices().save(settled.complete(), List.of())).isTrue();
        assertThat(inDelivery(notice)).isFalse();
        assertThat(notices().find(notice.id()))
                .get()
                .extracting(Notice::outcome)
                .isEqualTo(new Totals(5, 4, 0, 1, null));
    }

    @Test
    default void ofTwoChangesOfTheSameStateOneIsStored() {
        var notice = notice("opengov", "m-1");
        notices().add(notice);
        var event = notice.distributedEvent(5, 1, "0".repeat(64));

        assertThat(notices().save(notice.distributed(), List.of(event))).isTrue();
        assertThat(notices().save(notice.distributed(), List.of(event))).isFalse();

        assertThat(pending(notice)).hasSize(1);
    }

    @Test
    default void aPageHoldsTheNewestOfTheWantedListsAndMilestone() {
        String milestone = UUID.randomUUID().toString();
        var oldest = notice("b".repeat(32), "opengov", milestone, NOW.minusSeconds(1));
        var second = notice("a" + milestone.replace("-", ""), "opengov-civ", milestone, NOW);
        var first = notice("f" + milestone.replace("-", ""), "opengov", milestone, NOW);
        List.of(oldest, second, first, notice("opengov", "another")).forEach(notices()::add);
        var both = Set.of("opengov", "opengov-civ");

        assertThat(ids(notices().page(both, milestone, null, 10)))
                .containsExactly(first.id(), second.id(), oldest.id());
        assertThat(ids(notices().page(both, milestone, null, 2))).containsExactly(first.id(), second.id());
        assertThat(ids(notices().page(both, milestone, first, 2))).containsExactly(second.id(), oldest.id());
        assertThat(ids(notices().page(both, milestone, second, 2))).containsExactly(oldest.id());
        assertThat(ids(notices().page(both, milestone, oldest, 2))).isEmpty();
        assertThat(ids(notices().page(Set.of("opengov-civ"), milestone, null, 10)))
                .containsExactly(second.id());
        assertThat(notices().page(Set.of(), null, null, 10)).isEmpty();
        assertThat(ids(notices().page(both, null, null, 10))).contains(first.id(), second.id());
    }

    private boolean inDelivery(Notice notice) {
        return ids(notices().inDelivery()).contains(notice.id());
    }

    private static List<String> ids(List<Notice> notices) {
        return notices.stream().map(Notice::id).toList();
    }
}
