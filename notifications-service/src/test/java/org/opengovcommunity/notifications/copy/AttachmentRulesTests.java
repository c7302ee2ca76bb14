package org.opengovcommunity.notifications.copy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.notifications.list.Links;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.list.MailingList.Audience;
import org.opengovcommunity.notifications.message.AttachedFiles;
import org.opengovcommunity.notifications.message.Entity;
import org.opengovcommunity.notifications.message.Lines;

class AttachmentRulesTests {

    private static final MailingList LIST = new MailingList(
            "opengov-civ", "opengov-civ@lists.test", "Open Government", Audience.EVERYONE, false, false);

    private static final String POST = """
            Subject: Files
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=b

            --b

            Text.
            --b
            Content-Type: multipart/mixed; boundary=in

            --in
            Content-Type: application/pdf
            Content-Disposition: attachment; filename*=utf-8''Zo%C3%AB.pdf
            Content-Transfer-Encoding: base64

            QUJD
            --in
            Content-Type: text/plain; name="run.EXE"

            MZ
            --in--
            --b
            Content-Type: image/png; name=logo.png
            Content-ID: <logo>

            PNG
            --b--
            """;

    @Test
    void byDefaultTheyStay() {
        Entity post = post(POST);

        assertThat(rules(AttachmentRule.KEEP).applied(post, LIST, "p1")).isSameAs(post);
        assertThat(new AttachmentRules(Map.of(), Set.of("exe"), links()).applied(post, LIST, "p1"))
                .isSameAs(post);
        assertThat(rules(AttachmentRule.KEEP).letForbiddenPass(post, LIST, "p1"))
                .isTrue();
    }

    @Test
    void filteredIsWhatIsForbiddenAndNothingElse() throws Exception {
        Entity filtered = rules(AttachmentRule.FILTER).applied(post(POST), LIST, "p1");

        var parts = read(filtered);
        var inner = (MimeMultipart) parts.getBodyPart(1).getContent();
        assertThat(inner.getBodyPart(1).getContent().toString())
                .contains("The list removed the attachment run.EXE (text/plain, 1 kB)");
        assertThat(inner.getBodyPart(1).getFileName()).isNull();
        assertThat(inner.getBodyPart(0).getInputStream()).hasContent("ABC");
        assertThat(parts.getBodyPart(0).getContent().toString()).isEqualTo("Text.");
        assertThat(parts.getBodyPart(2).getContentType()).startsWith("image/png");
        assertThat(text(filtered)).doesNotContain("MZ");
        assertThat(rules(AttachmentRule.FILTER).letForbiddenPass(post(POST), LIST, "p1"))
                .isFalse();
    }

    @Test
    void linkedIsEachButThePicturesOfTheText() throws Exception {
        var parts = read(rules(AttachmentRule.LINK).applied(post(POST), LIST, "p1"));

        var inner = (MimeMultipart) parts.getBodyPart(1).getContent();
        assertThat(inner.getBodyPart(0).getContent().toString()).isEqualToNormalizingNewlines("""
                Attachment: Zoë.pdf (application/pdf, 1 kB)
                https://community.test/api/lists/opengov-civ/posts/p1/attachments/0
                """);
        assertThat(inner.getBodyPart(1).getContent().toString()).contains("/p1/attachments/1");
        assertThat(parts.getBodyPart(2).getContentType()).startsWith("image/png");
        assertThat(rules(AttachmentRule.LINK).letForbiddenPass(post(POST), LIST, "p1"))
                .isTrue();
    }

    @Test
    void theLinksAreToTheFilesOfTheOriginal() {
        assertThat(AttachedFiles.get(post(POST), 0).orElseThrow().content()).isEqualTo("ABC".getBytes(UTF_8));
        assertThat(AttachedFiles.get(post(POST), 1).orElseThrow().fileName()).contains("run.EXE");
        assertThat(AttachedFiles.get(post(POST), 3)).isEmpty();
    }

    @Test
    void aMessageThatIsAFileBecomesAText() throws Exception {
        Entity post = post("Subject: x\nContent-Type: application/x-msdownload; name=a.exe\n\nMZ\n");

        Entity filtered = rules(AttachmentRule.FILTER).applied(post, LIST, "p1");

        var message = message(filtered);
        assertThat(message.getSubject()).isEqualTo("x");
        assertThat(message.getContent().toString()).contains("removed the attachment a.exe");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/signed; micalg=sha-256; protocol=\"application/pkcs7-signature\"; boundary=b",
                "multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b",
                "application/pkcs7-mime; name=x.exe",
                "multipart/mixed; x=\"-----BEGIN PGP MESSAGE\"; boundary=b"
            })
    void whatIsSignedOrEncryptedIsNotTouchedButHeld(String type) {
        Entity sealed = post(POST.replace("multipart/mixed; boundary=b", type));

        for (AttachmentRule rule : AttachmentRule.values()) {
            assertThat(rules(rule).applied(sealed, LIST, "p1")).isSameAs(sealed);
            assertThat(rules(rule).letForbiddenPass(sealed, LIST, "p1")).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(AttachmentRule.class)
    void aForbiddenFileInAMessageWithinIsHeldByEveryRule(AttachmentRule rule) {
        Entity forwarded = post("Content-Type: message/rfc822\n\n" + POST);

        assertThat(rules(rule).letForbiddenPass(forwarded, LIST, "p1")).isTrue();
    }

    private static AttachmentRules rules(AttachmentRule rule) {
        return new AttachmentRules(Map.of("opengov-civ", rule), Set.of("exe"), links());
    }

    private static Links links() {
        return new Links("https://community.test");
    }

    private static Entity post(String text) {
        return Entity.of(Lines.ended(text.getBytes(UTF_8)));
    }

    private static MimeMultipart read(Entity entity) throws Exception {
        return (MimeMultipart) message(entity).getContent();
    }

    private static MimeMessage message(Entity entity) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(entity.toBytes()));
    }

    private static String text(Entity entity) {
        return new String(entity.toBytes(), ISO_8859_1);
    }
}
