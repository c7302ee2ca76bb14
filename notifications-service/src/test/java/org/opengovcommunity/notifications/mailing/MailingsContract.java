package org.opengovcommunity.notifications.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengovcommunity.notifications.mailing.MailingFixture.NOW;
import static org.opengovcommunity.notifications.mailing.MailingFixture.digest;
import static org.opengovcommunity.notifications.mailing.MailingFixture.letter;
import static org.opengovcommunity.notifications.mailing.MailingFixture.notice;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.notifications.delivery.Totals;
import org.opengovcommunity.notifications.mailing.MailingEvent.Audience;

/** What every implementation of {@link Mailings} does. */
interface MailingsContract {

    Audience AUDIENCE = new Audience(5, 1, "0".repeat(64));

    Mailings mailings();

    /** Lets something of it wait, so that whoever completes mailings leaves it alone. */
    default void waits(Mailing notice) {}

    /** The types of the events stored with a notice that are not published yet. */
    List<String> pending(Mailing notice);

    @Test
    default void whatIsAddedIsFoundAsItWas() {
        var notice = notice("opengov", "m-1");

        assertThat(mailings().add(notice)).isTrue();

        assertThat(mailings().find(notice.id()))
                .get()
                .usingRecursiveComparison()
                .isEqualTo(notice);
        assertThat(mailings().find(MailingFixture.id())).isEmpty();
    }

    @Test
    default void addingAgainChangesNothing() {
        var notice = notice("opengov", "m-1");
        mailings().add(notice);

        assertThat(mailings().add(notice(notice.id(), "opengov-civ", "m-2", NOW)))
                .isFalse();

        assertThat(mailings().find(notice.id())).get().extracting(Mailing::list).isEqualTo("opengov");
    }

    @Test
    default void aNoticeIsExpandingUntilItIsDistributed() {
        var notice = notice("opengov", "m-1");
        mailings().add(notice);

        assertThat(mailings().expanding(NOW)).doesNotContain(notice.id());
        assertThat(mailings().expanding(NOW.plusSeconds(1))).contains(notice.id());

        mailings().save(notice.distributed(), List.of());
        assertThat(mailings().expanding(NOW.plusSeconds(1))).doesNotContain(notice.id());
    }

    @Test
    default void whatIsSentToSomeIsExpandedByNobodyElse() {
        var letter = letter("opengov", NOW);
        var digest = digest("opengov", NOW);
        mailings().add(letter);
        mailings().add(digest);

        assertThat(mailings().expanding(NOW.plusSeconds(1))).doesNotContain(letter.id(), digest.id());
    }

    @Test
    default void aNoticeIsInDeliveryFromItsDistributionToItsCompletion() {
        var notice = notice("opengov", "m-1");
        mailings().add(notice);
        assertThat(inDelivery(notice)).isFalse();
        assertThat(mailings().complete(Set.of(notice.id()))).isEmpty();
        waits(notice);

        var distributed = notice.distributed();
        var event = MailingEvent.distributed(distributed, AUDIENCE);
        assertThat(mailings().save(distributed, List.of(event))).isTrue();
        assertThat(inDelivery(notice)).isTrue();
        assertThat(pending(notice)).containsExactly(MailingEvent.NOTICE_DISTRIBUTED);

        var complete = distributed.complete(new Totals(5, 4, 0, 1, null));
        assertThat(mailings().complete(notice.id(), new Totals(5, 4, 0, 1, null)))
                .contains(notice.occurredAt());
        assertThat(mailings().complete(notice.id(), Totals.NONE)).isEmpty();
        assertThat(mailings().complete(Set.of(notice.id(), MailingFixture.id())))
                .containsExactly(notice.id());
        assertThat(mailings().complete(Set.of())).isEmpty();
        assertThat(inDelivery(notice)).isFalse();
        assertThat(mailings().find(notice.id()))
                .get()
                .usingRecursiveComparison()
                .isEqualTo(complete);
    }

    @Test
    default void ofTwoChangesOfTheSameStateOneIsStored() {
        var notice = notice("opengov", "m-1");
        mailings().add(notice);
        var event = MailingEvent.distributed(notice, AUDIENCE);

        assertThat(mailings().save(notice.distributed(), List.of(event))).isTrue();
        assertThat(mailings().save(notice.distributed(), List.of(event))).isFalse();

        assertThat(pending(notice)).hasSize(1);
    }

    @Test
    default void aPageHoldsTheNewestOfTheWantedListsAndMilestone() {
        String milestone = UUID.randomUUID().toString();
        var oldest = notice("b".repeat(32), "opengov", milestone, NOW.minusSeconds(1));
        var second = notice("a" + milestone.replace("-", ""), "opengov-civ", milestone, NOW);
        var first = notice("f" + milestone.replace("-", ""), "opengov", milestone, NOW);
        List.of(oldest, second, first, notice("opengov", "another")).forEach(mailings()::add);
        var both = Set.of("opengov", "opengov-civ");

        assertThat(ids(mailings().notices(both, milestone, null, 10)))
                .containsExactly(first.id(), second.id(), oldest.id());
        assertThat(ids(mailings().notices(both, milestone, null, 2))).containsExactly(first.id(), second.id());
        assertThat(ids(mailings().notices(both, milestone, first, 2))).containsExactly(second.id(), oldest.id());
        assertThat(ids(mailings().notices(both, milestone, second, 2))).containsExactly(oldest.id());
        assertThat(ids(mailings().notices(both, milestone, oldest, 2))).isEmpty();
        assertThat(ids(mailings().notices(Set.of("opengov-civ"), milestone, null, 10)))
                .containsExactly(second.id());
        assertThat(mailings().notices(Set.of(), null, null, 10)).isEmpty();
        assertThat(ids(mailings().notices(both, null, null, 10))).contains(first.id(), second.id());
    }

    @Test
    default void aNoticeIsFoundByEachMilestoneThatItTellsOf() {
        String first = UUID.randomUUID().toString();
        String second = UUID.randomUUID().toString();
        var notice = notice(MailingFixture.id(), "opengov", List.of(first, second), NOW);
        var other = notice(MailingFixture.id(), "opengov", List.of(second), NOW.minusSeconds(1));
        List.of(notice, other).forEach(mailings()::add);

        assertThat(ids(mailings().notices(Set.of("opengov"), first, null, 10))).containsExactly(notice.id());
        assertThat(ids(mailings().notices(Set.of("opengov"), second, null, 10)))
                .containsExactly(notice.id(), other.id());
    }

    @Test
    default void whatWasSentInAPeriodIsFoundFromTheOldestOnButNoDigestAndNoLetter() {
        String list = "l" + UUID.randomUUID().toString().substring(0, 8);
        var early = notice(MailingFixture.id(), list, "m", NOW.minusSeconds(60));
        var first = notice(MailingFixture.id(), list, "m", NOW.minusSeconds(59));
        var last = notice(MailingFixture.id(), list, "m", NOW);
        var late = notice(MailingFixture.id(), list, "m", NOW.plusSeconds(1));
        var digest = MailingFixture.digest(list, NOW.minusSeconds(10));
        var letter = letter(list, NOW.minusSeconds(10));
        List.of(late, last, digest, letter, first, early, notice("opengov", "m"))
                .forEach(mailings()::add);

        try (var sent = mailings().sent(list, NOW.minusSeconds(60), NOW)) {
            assertThat(ids(sent.toList())).containsExactly(first.id(), last.id());
        }
        assertThat(mailings().find(digest.id()))
                .get()
                .usingRecursiveComparison()
                .isEqualTo(digest);
    }

    private boolean inDelivery(Mailing notice) {
        return mailings().inDelivery().contains(notice.id());
    }

    private static List<String> ids(List<Mailing> notices) {
        return notices.stream().map(Mailing::id).toList();
    }
}
