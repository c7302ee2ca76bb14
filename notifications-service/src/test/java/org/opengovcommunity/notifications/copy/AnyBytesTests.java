package org.opengovcommunity.notifications.copy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opengovcommunity.notifications.list.Links;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.list.MailingList.Audience;
import org.opengovcommunity.notifications.message.Attachments;
import org.opengovcommunity.notifications.message.Authentication;
import org.opengovcommunity.notifications.message.Automation;
import org.opengovcommunity.notifications.message.Headers;
import org.opengovcommunity.notifications.message.Mailbox;
import org.opengovcommunity.notifications.message.Words;

/** Bytes that nobody would write, but somebody sends: made of pieces of messages and of noise, by a fixed seed. */
class AnyBytesTests {

    private static final int ROUNDS = 20_000;
    private static final MailingList LIST = new MailingList(
            "opengov-civ", "opengov-civ@lists.test", "Open Government", Audience.EVERYONE, false, false);
    private static final List<String> PIECES = List.of(
            "From: ",
            "Subject: ",
            "Content-Type: ",
            "multipart/mixed; boundary=b",
            "multipart/alternative; boundary=\"b\"",
            "text/html; charset=",
            "utf-8",
            "Content-Transfer-Encoding: ",
            "base64",
            "quoted-printable",
            "\r\n",
            "\n",
            "\r",
            "\r\n\r\n",
            "--b",
            "--b--",
            "--",
            "=",
            "=?utf-8?q?",
            "=?utf-8?b?",
            "?=",
            "<a@b.test>",
            "@",
            "\"",
            "(",
            "\\",
            ",",
            ";",
            ":",
            " ",
            "\t",
            "x",
            "Authentication-Results: ",
            "mx.test; dmarc=fail",
            "filename=",
            ".exe",
            "\u0000",
            "\u00ff",
            "Message-ID: <",
            ">",
            "To: ",
            "Cc: ",
            "group: a@b, c@d;",
            "multipart/related; boundary=b",
            "text/plain");

    @Test
    void nothingIsTooStrangeToBeReadAndCopied() {
        var random = new Random(20261126);
        var copies = copies(AttachmentRule.LINK);
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] message = message(random);
            var headers = Headers.of(message);
            var author = headers.first("From").flatMap(Mailbox::first).orElse(new Mailbox("", "a@b.test"));
            headers.first("Subject").map(Words::decoded);
            headers.first("Date").flatMap(Words::date);
            Automation.answersNobody(headers, "a@b.test", LIST.address());
            Authentication.dmarc(headers, Set.of("mx.test"));
            Mailbox.count(headers, "To", "Cc");
            Attachments.extensions(message);
            try {
                byte[] copy = copies.of(
                                new Original("p1", message, "<m@lists.test>", author, Instant.EPOCH),
                                LIST,
                                "recipient-x")
                        .raw();
                assertThat(new String(copy, ISO_8859_1)).contains("List-Id: ", "X-Loop: opengov-civ@lists.test\r\n");
            } catch (IllegalArgumentException noBase64) {
                refused++;
            }
        }
        assertThat(refused).isLessThan(ROUNDS / 10);
    }

    /** Nine megabytes each of what costs most: header fields, an address without end, parts within parts. */
    @Test
    @Timeout(120)
    void nobodyKeepsUsBusyWithOneMessage() {
        int size = 9_000_000;
        var copies = copies(AttachmentRule.FILTER);
        byte[] fields = "a:\r\n".repeat(size / 4).getBytes(ISO_8859_1);
        byte[] address = ("From: " + "x".repeat(size) + "\r\nTo: " + "x".repeat(10) + "\r\n\r\n").getBytes(ISO_8859_1);
        String nesting = "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\n";
        byte[] nested = nesting.repeat(size / nesting.length()).getBytes(ISO_8859_1);
        byte[] parts = ("Content-Type: multipart/alternative; boundary=b\r\n\r\n" + "--b\r\n\r\n".repeat(size / 7)
                        + "--b--")
                .getBytes(ISO_8859_1);

        assertThat(Headers.of(fields).cutOff()).isTrue();
        assertThat(Headers.of(address).first("From").flatMap(Mailbox::first)).isEmpty();
        assertThat(Mailbox.count(Headers.of(address), "From", "To")).isZero();
        for (byte[] message : List.of(address, nested, parts)) {
            assertThat(Attachments.extensions(message)).isEmpty();
            assertThat(copies.of(original(message), LIST, "recipient-x").raw()).isNotEmpty();
        }
        assertThatIllegalArgumentException().isThrownBy(() -> copies.of(original(fields), LIST, "recipient-x"));
    }

    private static Copies copies(AttachmentRule rule) {
        var links = new Links("https://community.test");
        return new Copies(
                links, new AttachmentRules(Map.of("opengov-civ", rule), Set.of("exe"), links), Set.of("opengov-civ"));
    }

    private static Original original(byte[] message) {
        return new Original("p1", message, "<m@lists.test>", new Mailbox("", "a@b.test"), Instant.EPOCH);
    }

    private static byte[] message(Random random) {
        var out = new ByteArrayOutputStream();
        int pieces = random.nextInt(60);
        for (int number = 0; number < pieces; number++) {
            out.writeBytes(PIECES.get(random.nextInt(PIECES.size())).getBytes(ISO_8859_1));
        }
        return out.toByteArray();
    }
}
