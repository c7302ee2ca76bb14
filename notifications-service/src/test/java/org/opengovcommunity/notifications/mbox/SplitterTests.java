package org.opengovcommunity.notifications.mbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opengovcommunity.notifications.mbox.Splitter.Piece;
import org.opengovcommunity.notifications.mbox.Splitter.Split;

class SplitterTests {

    private static final Path MAIL = Path.of("../../shared/mail");

    private static final String MBOX = """
            From jo@civil.test Thu Nov 26 10:00:00 2026
            Subject: One

            >From here on it is quoted,
            >>From twice.

            From Russia with love: not a new message.

            From MAILER-DAEMON Thu Nov 26 10:00:01 2026
            Subject: Two

            Text

            From - Thu Nov 26 10:00:02 2026
            Subject: Three
            Content-Length: 58

            From jo@civil.test Thu Nov 26 10:00:03 2026
            Subject: no
            a

            From jo@civil.test Thu Nov 26 10:00:04 2026
            Subject: Four
            Content-Length: 5

            A length that is wrong.
            """;

    @Test
    void cutsAtFromLinesAndTakesOffTheQuotes() {
        List<Piece> pieces = split(MBOX).pieces();

        assertThat(pieces)
                .extracting(SplitterTests::text)
                .containsExactly(
                        "Subject: One\n\nFrom here on it is quoted,\n>From twice.\n\nFrom Russia with love: not a new message.\n",
                        "Subject: Two\n\nText\n",
                        "Subject: Three\nContent-Length: 58\n\n"
                                + "From jo@civil.test Thu Nov 26 10:00:03 2026\nSubject: no\na\n",
                        "Subject: Four\nContent-Length: 5\n\nA length that is wrong.\n");
        assertThat(pieces).extracting(Piece::envelopeSender).containsExactly("jo@civil.test", "", "", "jo@civil.test");
        assertThat(pieces)
                .extracting(Piece::offset)
                .allSatisfy(offset -> assertThat(MBOX.substring(offset)).startsWith("From "));
    }

    @Test
    void linesThatEndWithCrlfAreTheSame() {
        assertThat(split(MBOX.replace("\n", "\r\n")).pieces())
                .first()
                .extracting(SplitterTests::text)
                .isEqualTo(text(split(MBOX).pieces().getFirst()).replace("\n", "\r\n"));
    }

    @Test
    void aCutOffMessageWaitsForTheRest() {
        Split split = Splitter.split(MBOX.getBytes(ISO_8859_1), 0, false);

        assertThat(split.pieces()).hasSize(3);
        assertThat(MBOX.substring(split.consumed())).startsWith("From jo@civil.test Thu Nov 26 10:00:04");
        assertThat(Splitter.split(new byte[0], 0, true)).isEqualTo(new Split(List.of(), 0));
    }

    @ParameterizedTest
    @CsvSource({
        "mbox/simple.mbox.txt,3",
        "mbox/unmunged.mbox.txt,2",
        "mbox/issue1189.mbox.txt,4",
        "list-archive/duplicate_tests.mbox,10",
        "list-archive/export.mbox,21",
        "list-archive/private.mbox,1",
        "list-archive/latin1.mbox,1",
        "list-archive/mbox.1,1"
    })
    void realFilesAreCutWhereTheirMessagesBegin(String file, int messages) throws IOException {
        assertThat(Splitter.split(read(file), 0, true).pieces()).hasSize(messages);
    }

    @Test
    void howeverAFileIsCutIntoPiecesTheMessagesAreTheSame() throws IOException {
        for (String file : List.of("mbox/content-length.mbox.txt", "list-archive/export.mbox")) {
            byte[] bytes = read(file);
            List<String> whole = Splitter.split(bytes, 0, true).pieces().stream()
                    .map(SplitterTests::text)
                    .toList();
            var random = new Random(7);
            List<String> cut = new ArrayList<>();
            int at = 0;
            int size = 1;
            while (at < bytes.length) {
                int end = Math.min(bytes.length, at + size);
                Split split = Splitter.split(Arrays.copyOfRange(bytes, at, end), 0, end == bytes.length);
                split.pieces().forEach(piece -> cut.add(text(piece)));
                at += split.consumed();
                size = split.consumed() == 0 ? size * 2 : 1 + random.nextInt(60_000);
            }
            assertThat(cut).isEqualTo(whole);
        }
    }

    private static Split split(String text) {
        return Splitter.split(text.getBytes(ISO_8859_1), 0, true);
    }

    private static String text(Piece piece) {
        return new String(piece.raw(), ISO_8859_1);
    }

    private static byte[] read(String file) throws IOException {
        assumeTrue(Files.isRegularFile(MAIL.resolve(file)), "the collection of real mail is not there");
        return Files.readAllBytes(MAIL.resolve(file));
    }
}
