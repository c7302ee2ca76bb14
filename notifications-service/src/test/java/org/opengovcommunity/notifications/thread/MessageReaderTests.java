package org.opengovcommunity.notifications.thread;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.opengovcommunity.notifications.thread.MessageFixture.NOW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageReaderTests {

    private static final Path MAIL = Path.of("../../shared/mail");

    @Test
    void readsWhoWroteWhatAndToWhichMessage() {
        Message message = read("""
                From: =?UTF-8?Q?Zo=C3=AB?= Doe <zoe@Civil.test>
                Message-ID: <c@civil.test>
                In-Reply-To: <b@civil.test> (of yesterday)
                References: <a@civil.test>
                 <b@civil.test>
                Subject: Re: =?ISO-8859-1?Q?d=E9tails?=
                Date: Mon, 23 Nov 2026 10:00:00 +0100
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: multipart/alternative; boundary=c

                --c
                Content-Type: text/html

                <p>Not this.</p>
                --c
                Content-Type: text/plain; charset=iso-8859-1
                Content-Transfer-Encoding: quoted-printable

                Tr=E8s bien.
                --c--
                --b
                Content-Type: application/pdf; name="plan.pdf"

                JVBERi0=
                --b--
                """);

        assertThat(message)
                .isEqualTo(new Message(
                        Message.key("a-list", "<c@civil.test>"),
                        "a-list",
                        "<c@civil.test>",
                        List.of("<b@civil.test>", "<a@civil.test>"),
                        "Re: détails",
                        "Zoë Doe",
                        "zoe@civil.test",
                        Instant.parse("2026-11-23T09:00:00Z"),
                        "Très bien.\n[plan.pdf, application/pdf]"));
    }

    @Test
    void htmlAloneIsReadAsText() {
        assertThat(read("Content-Type: text/html\n\n<style>p {}</style><p>Fish &amp; chips</p>")
                        .text())
                .isEqualTo("Fish & chips");
    }

    @Test
    void whatIsMissingOrImpossibleIsMadeUp() {
        Message bare = read("Date: Mon, 23 Nov 2099 10:00:00 +0100\n\nText");

        assertThat(bare.sentAt()).isEqualTo(NOW);
        assertThat(bare.messageId()).matches("<[0-9a-f]{32}@without\\.id>");
        assertThat(bare.messageId())
                .isEqualTo(read("Date: Mon, 23 Nov 2099 10:00:00 +0100\n\nText").messageId());
        assertThat(bare.authorAddress()).isEmpty();
        assertThat(read("").text()).isEmpty();
    }

    @Test
    void noRealMessageIsTooOdd() throws IOException {
        assumeTrue(Files.isDirectory(MAIL), "the collection of real mail is not there");
        try (var files = Files.walk(MAIL)) {
            assertThat(files.filter(Files::isRegularFile)).isNotEmpty().allSatisfy(file -> {
                Message message = MessageReader.read("a-list", Files.readAllBytes(file), NOW);
                assertThat(message.messageId()).startsWith("<").endsWith(">");
                assertThat(message.text().chars()).noneMatch(c -> c == 0);
            });
        }
    }

    private static Message read(String text) {
        return MessageReader.read("a-list", text.replace("\n", "\r\n").getBytes(UTF_8), NOW);
    }
}
