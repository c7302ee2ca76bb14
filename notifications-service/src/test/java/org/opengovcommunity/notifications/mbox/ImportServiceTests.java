package org.opengovcommunity.notifications.mbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.mbox.Import.Fault;
import org.opengovcommunity.notifications.post.PostEvent.PostReceived;
import org.opengovcommunity.notifications.thread.InMemoryThreads;
import org.opengovcommunity.notifications.thread.Thread;

class ImportServiceTests {

    private static final Instant NOW = Instant.parse("2026-11-24T15:04:05Z");
    private static final MailingList LIST = new MailingList(
            "opengov-civ", "opengov-civ@lists.test", "Open Government", MailingList.Audience.EVERYONE, false, false);

    private final InMemoryImports imports = new InMemoryImports();
    private final InMemoryThreads threads = new InMemoryThreads();
    private final ImportService service = new ImportService(imports, threads, Clock.fixed(NOW, ZoneOffset.UTC));

    private static final String MBOX = message("a", "One", "")
            + message("b", "Re: One", "In-Reply-To: <a@civil.test>\n")
            + "From jo@civil.test Thu Nov 26 10:00:00 2020\n>From is no header field\n\n"
            + message("a", "One", "")
            + message("c", "Two", "");

    @Test
    void messagesGoIntoTheirThreadsAndToTheArchiveWithBothDates() {
        Import done = take(MBOX, MBOX.length());

        assertThat(threads.page("opengov-civ", null, 10))
                .extracting(Thread::subject, thread -> thread.messages().size())
                .containsExactlyInAnyOrder(tuple("One", 2), tuple("Two", 1));
        assertThat(imports.received())
                .extracting(PostReceived::messageId)
                .contains("<a@civil.test>", "<b@civil.test>", "<c@civil.test>");
        assertThat(imports.received()).allSatisfy(received -> {
            assertThat(received.sentAt()).isEqualTo("2020-11-26T10:00:00Z");
            assertThat(received.receivedAt()).isEqualTo(NOW);
            assertThat(received.envelopeSender()).isEqualTo("jo@civil.test");
        });
        assertThat(done.complete()).isTrue();
    }

    @Test
    void duplicatesAndBrokenMessagesAreToldWithTheirOffsets() {
        Import done = take(MBOX, MBOX.length());

        int broken = MBOX.indexOf(">From is") - "From jo@civil.test Thu Nov 26 10:00:00 2020\n".length();
        int again = MBOX.indexOf("From jo@civil.test", broken + 1);
        assertThat(done.problems())
                .containsExactlyInAnyOrder(
                        new Fault(broken, "", "BROKEN"), new Fault(again, "<a@civil.test>", "DUPLICATE"));
        assertThat(done)
                .extracting(Import::messages, Import::imported, Import::duplicates, Import::broken)
                .containsExactly(5L, 3L, 1L, 1L);
    }

    @Test
    void theSizeOfThePiecesMakesNoDifference() {
        Import whole = take(MBOX, MBOX.length());
        for (int size = 350; size < MBOX.length(); size += 37) {
            var apart = new ImportServiceTests();
            Import done = apart.take(MBOX, size);
            assertThat(done.problems()).containsExactlyInAnyOrderElementsOf(whole.problems());
            assertThat(done.imported()).isEqualTo(whole.imported());
            assertThat(apart.imports.received()).hasSameSizeAs(imports.received());
        }
    }

    @Test
    void aMessageLargerThanAPieceIsLeftOutAndToldAndTheNextOnesAreNot() {
        String large = "From jo@civil.test Thu Nov 26 10:00:00 2020\nSubject: Large\n\n" + "x\n".repeat(10_000_000);
        String file = message("a", "One", "") + large + "\n" + message("c", "Two", "");

        Import done = take(file, ImportController.MOST_BYTES);

        assertThat(done.problems())
                .containsExactly(new Fault(message("a", "One", "").length(), "", "TOO_LARGE"));
        assertThat(done.imported()).isEqualTo(2);
        assertThat(done.next()).isEqualTo(file.length());
    }

    @Test
    void ofVeryManyMessagesTheFirstAreTakenAndTheNextPieceBeginsBehindThem() {
        String first = messages("a", Splitter.MOST_MESSAGES);
        byte[] file = (first + messages("b", 3)).getBytes(ISO_8859_1);

        Import part = service.take(LIST, "many", 0, file, true);
        assertThat(part)
                .extracting(Import::messages, Import::next, Import::complete)
                .containsExactly((long) Splitter.MOST_MESSAGES, (long) first.length(), false);
        byte[] rest = Arrays.copyOfRange(file, first.length(), file.length);
        Import whole = service.take(LIST, "many", part.next(), rest, true);
        assertThat(whole)
                .extracting(Import::messages, Import::imported, Import::complete)
                .containsExactly(part.messages() + 3, part.imported() + 3, true);
    }

    @Test
    void whileAPieceIsInWorkNoOtherOfItsFileIsTaken() {
        byte[] file = MBOX.getBytes(ISO_8859_1);
        var busy = new InMemoryImports() {
            private ImportService importing;

            @Override
            public boolean settled(String list, String name) {
                assertThatThrownBy(() -> importing.take(LIST, "one", 0, file, true))
                        .hasMessageContaining("being imported");
                return super.settled(list, name);
            }
        };
        busy.importing = new ImportService(busy, threads, Clock.fixed(NOW, ZoneOffset.UTC));

        assertThat(busy.importing.take(LIST, "one", 0, file, true).imported()).isEqualTo(3);
        assertThatThrownBy(() -> busy.importing.take(LIST, "one", 0, file, true))
                .hasMessageContaining("The next piece begins at");
    }

    private static String messages(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> message(prefix + number, "Of many", ""))
                .collect(Collectors.joining());
    }

    private Import take(String file, int size) {
        byte[] bytes = file.getBytes(ISO_8859_1);
        Import reached = Import.begun(LIST.name(), "file", NOW);
        while (!reached.complete()) {
            int from = (int) reached.next();
            int to = Math.min(bytes.length, from + size);
            byte[] piece = Arrays.copyOfRange(bytes, from, to);
            reached = service.take(LIST, "file", from, piece, to == bytes.length);
        }
        return reached;
    }

    private static String message(String id, String subject, String more) {
        return """
                From jo@civil.test Thu Nov 26 10:00:00 2020
                From: Jo <jo@civil.test>
                Date: Thu, 26 Nov 2020 10:00:00 +0000
                Message-ID: <%s@civil.test>
                Subject: %s
                %s
                Text of %s

                """.formatted(id, subject, more, id);
    }
}
