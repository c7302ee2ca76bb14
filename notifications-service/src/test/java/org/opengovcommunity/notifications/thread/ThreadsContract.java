package org.opengovcommunity.notifications.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengovcommunity.notifications.thread.MessageFixture.NOW;
import static org.opengovcommunity.notifications.thread.MessageFixture.message;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Threads} does. */
interface ThreadsContract {

    Threads threads();

    @Test
    default void answersJoinTheThreadOfTheMessageTheyAnswerTo() {
        String list = MessageFixture.list();
        place(list, message(list, "a", "Which data?"));
        place(list, message(list, "b", "Re: Which data?", "a"));
        place(list, message(list, "c", "Another subject", "b", "a"), message(list, "other", "Other"));

        assertThat(conversations(list)).containsExactlyInAnyOrder(List.of("a", "b", "c"), List.of("other"));
    }

    @Test
    default void anAnswerThatComesFirstWaitsForItsQuestion() {
        String list = MessageFixture.list();
        place(list, message(list, "c", "Re: Which data?", "b", "a"));
        place(list, message(list, "d", "Re: Which data?", "a"));
        place(list, message(list, "a", "Which data?"));
        place(list, message(list, "b", "Re: Which data?"));

        assertThat(conversations(list)).containsExactly(List.of("c", "d", "a", "b"));
    }

    @Test
    default void repliesWithoutReferencesJoinTheNewestThreadOfTheirSubject() {
        String list = MessageFixture.list();
        place(list, message(list, "a", "[list] Minutes"));
        place(list, message(list, "b", "Re: [list]  minutes"));
        place(list, message(list, "c", "Minutes"));
        place(list, message(list, "d", "AW: Re: Minutes"));
        place(list, message(list, "e", "Re: Something that nobody wrote"));

        assertThat(conversations(list)).containsExactlyInAnyOrder(List.of("a", "b"), List.of("c", "d"), List.of("e"));
    }

    @Test
    default void messagesOfSeveralListsComeTogether() {
        String list = MessageFixture.list();
        String other = MessageFixture.list();

        threads()
                .place(List.of(
                        message(list, "a", "One"), message(other, "a", "One"), message(other, "b", "Re: One", "a")));

        assertThat(conversations(list)).containsExactly(List.of("a"));
        assertThat(conversations(other)).containsExactly(List.of("a", "b"));
    }

    @Test
    default void aMessageIsThereOnceHoweverOftenItComes() {
        String list = MessageFixture.list();
        var one = message(list, "a", "One");
        var other = message(list, "b", "Re: One", "a");

        assertThat(threads().place(List.of(one, one, other))).containsExactlyInAnyOrder(one.id(), other.id());
        assertThat(threads().place(List.of(other, one))).isEmpty();
        assertThat(threads().place(List.of())).isEmpty();

        assertThat(conversations(list)).containsExactly(List.of("a", "b"));
    }

    /** Else one could say to everybody on the list what nobody finds in its archive. */
    @Test
    default void whatWasSentUnderAMessageIdThatWasUsedBeforeIsThereToo() {
        String list = MessageFixture.list();
        var broughtAlong = message(list, "a", "Harmless");
        var sent = broughtAlong.sentAs("post-1-of-" + list, broughtAlong.messageId());
        var another = message(list, "a", "Not harmless").sentAs("post-2-of-" + list, broughtAlong.messageId());
        place(list, broughtAlong, sent);
        place(list, another);

        assertThat(threads().place(List.of(sent, another, another))).isEmpty();
        Thread thread = threads().page(list, null, 2).getFirst();
        assertThat(thread.messages()).containsExactly(broughtAlong.id(), sent.id(), another.id());
        assertThat(threads().messages(thread.messages())).containsExactly(broughtAlong, sent, another);
        assertThat(threads().threadOf(another.id())).contains(thread.id());
    }

    @Test
    default void whatWasSentIsNotBroughtAlongAgain() {
        String list = MessageFixture.list();
        var sent = message(list, "a", "One")
                .sentAs("post-of-" + list, message(list, "a", "").messageId());
        place(list, message(list, "b", "Re: One", "a"), sent);

        assertThat(threads().place(List.of(message(list, "a", "One")))).isEmpty();
        assertThat(conversations(list)).containsExactly(List.of("b", "a"));
    }

    @Test
    default void listsKeepApart() {
        String list = MessageFixture.list();
        String another = MessageFixture.list();
        place(list, message(list, "a", "Hello"));
        place(another, message(another, "b", "Re: Hello", "a"), message(another, "a", "Hello"));

        assertThat(conversations(list)).containsExactly(List.of("a"));
        assertThat(conversations(another)).containsExactly(List.of("b", "a"));
        String thread = threads().page(list, null, 1).getFirst().id();
        assertThat(threads().find(list, thread)).isPresent();
        assertThat(threads().find(another, thread)).isEmpty();
        assertThat(threads().find(list, "unknown")).isEmpty();
        assertThat(threads().threadOf(message(list, "a", "Hello").id())).contains(thread);
        assertThat(threads().threadOf("unknown")).isEmpty();
    }

    @Test
    default void pagesFromTheNewestMessageToTheOldestOverMonths() {
        String list = MessageFixture.list();
        for (int number = 0; number < 12; number++) {
            place(list, message(list, "t" + number, NOW.minus(Duration.ofDays(20L * number)), "Subject " + number));
        }
        place(list, message(list, "late", NOW.plusSeconds(60), "Re: Subject 11", "t11"));

        List<String> seen = new ArrayList<>();
        ThreadCursor last = null;
        for (int page = 0; page < 5; page++) {
            List<Thread> found = threads().page(list, last, 3);
            found.forEach(thread -> seen.add(thread.subject()));
            last = found.isEmpty() ? last : ThreadCursor.of(found.getLast());
        }

        assertThat(seen).first().isEqualTo("Subject 11");
        assertThat(seen.subList(1, 12))
                .containsExactlyElementsOf(
                        IntStream.range(0, 11).mapToObj("Subject %d"::formatted).toList());
        assertThat(threads().page("list-without-any", null, 3)).isEmpty();
    }

    @Test
    default void theNextPageIsTheSameWhenTheLastThreadOfAPageGetsANewMessage() {
        String list = MessageFixture.list();
        place(list, message(list, "a", NOW, "Newer"), message(list, "b", NOW.minusSeconds(60), "Older"));
        ThreadCursor last = ThreadCursor.of(threads().page(list, null, 1).getFirst());

        place(list, message(list, "c", NOW.plusSeconds(60), "Re: Newer", "a"));

        assertThat(threads().page(list, last, 2)).extracting(Thread::subject).containsExactly("Older");
    }

    @Test
    default void keepsMessagesAsTheyAreAndTheTimesOfTheirThread() {
        String list = MessageFixture.list();
        var first = message(list, "a", NOW, "One");
        var second = message(list, "b", NOW.minusSeconds(30), "Re: One", "a");
        place(list, first, second);

        Thread thread = threads().page(list, null, 1).getFirst();
        assertThat(thread)
                .isEqualTo(new Thread(
                        first.id(), list, "One", NOW.minusSeconds(30), NOW, List.of(first.id(), second.id())));
        assertThat(threads().messages(List.of(second.id(), "unknown", first.id())))
                .containsExactly(second, first);
    }

    private void place(String list, Message... messages) {
        threads().place(List.of(messages));
    }

    private List<List<String>> conversations(String list) {
        return threads().page(list, null, 100).stream()
                .map(thread -> threads().messages(thread.messages()).stream()
                        .map(message -> message.messageId().replaceAll("<(.*)@.*", "$1"))
                        .toList())
                .toList();
    }
}
