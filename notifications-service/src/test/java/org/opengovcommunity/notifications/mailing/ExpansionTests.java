package org.opengovcommunity.notifications.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.defaults.events.TransientException;
import org.opengovcommunity.notifications.delivery.InMemoryBatches;
import org.opengovcommunity.notifications.delivery.Recipient;
import org.opengovcommunity.notifications.mailing.MailingEvent.Audience;

/** Whatever came before: nobody is in two batches, and the audience is that of all batches. */
class ExpansionTests {

    private static final int SIZE = 2;

    private final InMemoryBatches batches = new InMemoryBatches();
    private final Expansion first = begun();

    @Test
    void aBeginningThatWasNoneLeavesOutThoseWhoAreInBatches() {
        add(first, "a", "b", "c");
        Audience whole = first.finish();

        Expansion again = begun();
        add(again, "a", "b", "c");

        assertThat(again.finish())
                .isEqualTo(whole)
                .extracting(Audience::recipients)
                .isEqualTo(3);
        assertThat(members()).containsExactly("a", "b", "c");
    }

    @Test
    void whatIsLeftIsServed() {
        add(first, "a", "b");

        Expansion again = begun();
        add(again, "a", "b", "c", "d", "e");

        assertThat(again.finish().recipients()).isEqualTo(5);
        assertThat(members()).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void noBatchHasMoreThanItMayThoughTheBeginningWasNone() {
        add(first, "a", "b");

        Expansion again = begun();
        add(again, "x", "y", "z", "u", "v");

        assertThat(again.finish().recipients()).isEqualTo(7);
        assertThat(batches.of("m"))
                .allSatisfy(batch -> assertThat(batch.roster().size()).isLessThanOrEqualTo(SIZE));
    }

    @Test
    void thoseWhoHaveLeftMeanwhileBelongToTheAudience() {
        add(first, "a", "b");

        assertThat(begun().finish().recipients()).isEqualTo(2);
    }

    @Test
    void ofTwoAtOnceEachKnowsWhomTheOtherServesOrGivesUp() {
        Expansion other = begun();
        add(first, "a", "b");
        add(other, "a", "b", "c", "d");
        add(first, "c", "d", "e", "f");
        assertThat(members()).containsExactly("a", "b", "c", "d", "e", "f");

        assertThatThrownBy(() -> add(other, "e", "f")).isInstanceOf(TransientException.class);
    }

    private Expansion begun() {
        return Expansion.begun("m", batches, SIZE);
    }

    private static void add(Expansion expansion, String... members) {
        Stream.of(members)
                .map(id -> new Recipient(id, "Member", id + "@civil.test", "t"))
                .forEach(expansion::add);
    }

    private List<String> members() {
        return batches.of("m")
                .flatMap(batch -> batch.roster().recipients().stream())
                .map(Recipient::memberId)
                .toList();
    }
}
