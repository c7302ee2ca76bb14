package org.opengovcommunity.notifications.copy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.notifications.list.Links;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.list.MailingList.Audience;
import org.opengovcommunity.notifications.message.Mailbox;

/** What a list adds to a post, changes, takes away, and leaves alone. */
class CopiesTests {

    private static final MailingList CIV = new MailingList(
            "opengov-civ", "opengov-civ@lists.test", "Open Government", Audience.EVERYONE, false, false);
    private static final String PLACEHOLDER = "recipient-0a4bcd209716551494b7153894032b41";
    private static final AttachmentRules KEPT =
            new AttachmentRules(Map.of(), Set.of(), new Links("https://community.test"));
    private static final String LEAVE = "To leave, write to ";

    @Test
    void itComesFromTheListInTheNameOfTheAuthorWhoGetsTheAnswers() throws Exception {
        var copy = read(copy("""
                From: "Zoë" <zoe@civil.test>
                Subject: Hello
                DKIM-Signature: v=1; a=rsa-sha256
                List-Unsubscribe: <https://evil.test>
                list-post: <mailto:other@lists.test>
                Archived-At: <https://evil.test>
                Disposition-Notification-To: zoe@civil.test
                Bcc: secret@civil.test

                Text.
                """));

        var from = (InternetAddress) copy.getFrom()[0];
        assertThat(from.getPersonal()).isEqualTo("Zoë via Open Government");
        assertThat(from.getAddress()).isEqualTo("opengov-civ@lists.test");
        assertThat(copy.getReplyTo()[0].toString()).endsWith("<zoe@civil.test>");
        assertThat(copy.getSubject()).isEqualTo("[opengov-civ] Hello");
        assertThat(copy.getMessageID()).isEqualTo("<made-up@lists.test>");
        assertThat(copy.getHeader("Date")).hasSize(1);
        assertThat(copy.getHeader("DKIM-Signature")).isNull();
        assertThat(copy.getHeader("Disposition-Notification-To")).isNull();
        assertThat(copy.getHeader("Bcc")).isNull();
        assertThat(copy.getHeader("List-Post")).containsExactly("<mailto:opengov-civ@lists.test>");
        assertThat(copy.getHeader("List-Unsubscribe"))
                .singleElement()
                .asString()
                .contains(PLACEHOLDER);
        assertThat(copy.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(copy.getHeader("List-Id")).hasSize(1);
        assertThat(copy.getHeader("List-Archive"))
                .containsExactly("<https://community.test/lists/opengov-civ/threads>");
        assertThat(copy.getHeader("Archived-At"))
                .containsExactly("<https://community.test/lists/opengov-civ/messages/p1>");
        assertThat(copy.getHeader("Precedence")).containsExactly("list");
        assertThat(copy.getHeader("X-Loop")).containsExactly("opengov-civ@lists.test");
    }

    @Test
    void whereAnswersGoToTheListTheAuthorGetsACopyOfThem() throws Exception {
        var copies = new Copies(new Links("https://community.test"), KEPT, Set.of("opengov-civ"));
        var original = new Original(
                "p1",
                bytes("From: a@civil.test\nCc: b@civil.test\n\nx\n"),
                "<m@x.test>",
                new Mailbox("", "a@civil.test"),
                Instant.EPOCH);

        var copy = read(copies.of(original, CIV, PLACEHOLDER).raw());

        assertThat(copy.getHeader("Reply-To")).containsExactly("opengov-civ@lists.test");
        assertThat(copy.getHeader("Cc")).containsExactly("<a@civil.test>, b@civil.test");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[opengov-civ] Hello", "Re: [opengov-civ] Hello", "=?utf-8?q?=5Bopengov-civ=5D_Hello?="})
    void theListIsNamedOnceInTheSubject(String subject) throws Exception {
        var copy = read(copy("Subject: " + subject + "\n\nText.\n"));

        assertThat(copy.getSubject()).containsOnlyOnce("[opengov-civ]");
    }

    @Test
    void anEncodedSubjectStaysAsItIsBehindThePrefix() throws Exception {
        assertThat(read(copy("Subject: =?utf-8?q?Zo=C3=AB?=\n =?utf-8?q?_fragt?=\n\nText.\n"))
                        .getSubject())
                .isEqualTo("[opengov-civ] Zoë fragt");
        assertThat(read(copy("\nText.\n")).getSubject()).isEqualTo("[opengov-civ]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n\nPlain text.",
                "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\nZoë.\n",
                "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nZo=C3=AB=\n",
                "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\nWm/Dqy4K\n",
                "Content-Type: text/html\n\n<p>Hello</p>\n"
            })
    void oneTextGetsTheLinesAtItsEnd(String message) throws Exception {
        var copy = read(copy(message));

        assertThat(copy.getContent().toString()).contains(LEAVE, "opengov-civ-leave@lists.test");
        assertThat(copy.getContent().toString()).doesNotContain(PLACEHOLDER, "=3D");
        if (message.contains("utf-8")) {
            assertThat(copy.getContent().toString()).startsWith("Zoë");
        }
    }

    @Test
    void bothAlternativesGetThemAndAttachmentsStayAsTheyAre() throws Exception {
        String attachment = "Content-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\nAAAA\n";
        var mixed = (MimeMultipart)
                read(copy("""
                Content-Type: multipart/mixed; boundary="out er"

                preamble
                --out er
                Content-Type: multipart/alternative; boundary=in

                --in

                Plain.
                --in
                Content-Type: text/html

                <p>Html.</p>
                --in--
                --out er
                """ + attachment + "--out er--\nepilogue\n")).getContent();

        var alternatives = (MimeMultipart) mixed.getBodyPart(0).getContent();
        assertThat(mixed.getCount()).isEqualTo(2);
        assertThat(alternatives.getBodyPart(0).getContent().toString())
                .startsWith("Plain.")
                .contains(LEAVE);
        assertThat(alternatives.getBodyPart(1).getContent().toString()).contains("Html.", LEAVE);
        assertThat(raw(mixed.getBodyPart(1))).isEqualTo("AAAA");
    }

    @Test
    void aMessageOfAttachmentsGetsAPartOfItsOwn() throws Exception {
        var mixed = (MimeMultipart) read(copy("""
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: image/png

                x
                --b--
                """)).getContent();

        assertThat(mixed.getCount()).isEqualTo(2);
        assertThat(mixed.getBodyPart(1).getContent().toString()).contains(LEAVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/signed; micalg=sha-256; protocol=\"application/pkcs7-signature\"; boundary=b",
                "multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b",
                "application/pkcs7-mime; smime-type=enveloped-data",
                "text/plain; charset=utf-16"
            })
    void whatIsSignedOrEncryptedOrNotUnderstoodIsNotTouched(String type) {
        String body = "--b\r\nContent-Type: text/plain\r\n\r\nSigned. \r\n--b\r\n\r\nsignature\r\n--b--\r\n";

        String copy = text(copy("Content-Type: " + type + "\n\n" + body.replace("\r", "")));

        assertThat(copy).endsWith("\r\n\r\n" + body);
    }

    @Test
    void aTextWithASignatureInItIsNotTouched() {
        String body = "-----BEGIN PGP SIGNED MESSAGE-----\r\nx\r\n";

        assertThat(text(copy("\n" + body.replace("\r", "")))).endsWith("\r\n\r\n" + body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "no header at all",
                "Content-Type: multipart/mixed\n\nno boundary",
                "Content-Type: multipart/alternative; boundary=b\n\n--b\n--b\n--b--",
                "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nnever closed",
                "Content-Type: multipart/mixed; boundary=\"\"\n\n--\n\n----\n",
                "Content-Type: ;;;=\"\n\nx",
                "From nobody Thu Jan 1\nSubject: mbox\n\nx"
            })
    void whateverComesBecomesAMessageThatCanBeRead(String message) throws Exception {
        var copy = copy(message);

        assertThat(text(copy).replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(read(copy).getFrom()[0].toString()).endsWith("<opengov-civ@lists.test>");
    }

    private static byte[] copy(String message) {
        var original = new Original(
                "p1", bytes(message), "<made-up@lists.test>", new Mailbox("Zoë", "zoe@civil.test"), Instant.EPOCH);
        return new Copies(new Links("https://community.test"), KEPT, Set.of())
                .of(original, CIV, PLACEHOLDER)
                .raw();
    }

    private static MimeMessage read(byte[] message) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message));
    }

    private static String raw(BodyPart part) throws Exception {
        return new String(
                ((jakarta.mail.internet.MimeBodyPart) part).getRawInputStream().readAllBytes(), ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }
}
