package org.opengovcommunity.notifications.dkim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.FailException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.notifications.delivery.Letter;
import org.opengovcommunity.notifications.delivery.Signer;

/** What the signer writes is checked by a verifier that asks a stub for the key. */
class DkimSignerTests {

    private static final String HEADER = """
            From: =?utf-8?q?Zo=C3=AB?= via Open Government\r
             <opengov@lists.test>\r
            To: opengov@lists.test\r
            Subject: A question\r
            Date: Thu, 26 Nov 2026 10:00:00 +0000\r
            Message-ID: <1@civil.test>\r
            List-Unsubscribe: <https://c.test/unsubscribe/opengov/{t}>, <mailto:opengov-leave@lists.test>\r
            List-Unsubscribe-Post: List-Unsubscribe=One-Click\r
            \r
            """;

    private final Signer signer = new DkimSigner(Keys.RSA.named("lists.test", "2026"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Text.\r\n",
                "no end",
                "spaces  at the end  \r\n\r\n\r\n",
                "leave: https://c.test/{t}\r\n",
                "{t}{t}\r\n.\r\n",
                "\u00e4\u00ff\u0000 bytes\r\n"
            })
    void eachCopyHasASignatureThatHolds(String body) throws Exception {
        Letter letter = letter(HEADER + body);
        Signer.Signature signature = signer.signature(letter);

        for (String token : List.of("m1.abc", "m2.def", "m3.ghi")) {
            List<SignatureRecord> valid = verify(copy(letter, signature, token));

            assertThat(valid).hasSize(1);
            assertThat(valid.getFirst().getDToken()).hasToString("lists.test");
            assertThat(valid.getFirst().getHeaders())
                    .extracting(CharSequence::toString)
                    .contains("From", "Subject", "List-Unsubscribe", "List-Unsubscribe-Post");
        }
    }

    /** A verifier of the same library would share its errors. */
    @ParameterizedTest
    @CsvSource({
        "'', '|'",
        "'||', '|'",
        "'x', 'x|'",
        "'x  y |||', 'x  y |'",
        "'leave {t}|', 'leave m1.abc|'",
    })
    void theHashIsOverTheBodyAsTheStandardHasIt(String body, String canonical) {
        Letter letter = letter(HEADER + body.replace("|", "\r\n"));

        String field = new String(signer.signature(letter).field("m1.abc"), ISO_8859_1);

        byte[] hash = DigestUtils.sha256(canonical.replace("|", "\r\n"));
        assertThat(field).contains("bh=" + Base64.getEncoder().encodeToString(hash) + ";");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Text.", "m1.abc", "A question", "opengov-leave", "One-Click"})
    void anotherByteAndItDoesNotHold(String changed) throws Exception {
        Letter letter = letter(HEADER + "Text.\r\n");
        String copy = new String(copy(letter, signer.signature(letter), "m1.abc"), ISO_8859_1);

        String broken = copy.replace(changed, changed.substring(1) + "x");

        assertThat(broken).isNotEqualTo(copy);
        assertThatExceptionOfType(FailException.class).isThrownBy(() -> verify(broken.getBytes(ISO_8859_1)));
    }

    @Test
    void aSecondSenderAndItDoesNotHold() throws Exception {
        Letter letter = letter(HEADER + "Text.\r\n");
        String copy = new String(copy(letter, signer.signature(letter), "m1.abc"), ISO_8859_1);

        assertThatExceptionOfType(FailException.class)
                .isThrownBy(() -> verify(("From: other@evil.test\r\n" + copy).getBytes(ISO_8859_1)));
    }

    @Test
    void aFieldThatIsNotAsciiIsLeftOutAndTheRestHolds() throws Exception {
        Letter letter = letter(HEADER.replace("A question", "Une id\u00e9e") + "Text.\r\n");

        List<SignatureRecord> valid = verify(copy(letter, signer.signature(letter), "m1.abc"));

        assertThat(valid.getFirst().getHeaders())
                .extracting(CharSequence::toString)
                .doesNotContain("Subject");
    }

    @Test
    void anyBodyCanBeSigned() throws Exception {
        var random = new Random(6376);
        for (int round = 0; round < 50; round++) {
            var text = new StringBuilder();
            for (int at = random.nextInt(200); at > 0; at--) {
                text.append(
                        random.nextBoolean() ? " \t\r\n.a{t}".charAt(random.nextInt(8)) : (char) random.nextInt(256));
            }
            String body = text.toString().replaceAll("\r\n|\r|\n", "\r\n");
            Letter letter = letter(HEADER + body);

            assertThat(verify(copy(letter, signer.signature(letter), "m1.abc"))).hasSize(1);
        }
    }

    @Test
    void noLineOfTheFieldIsLongerThanALineMayBe() {
        String field = new String(signer.signature(letter(HEADER + "x")).field("m1.abc"), ISO_8859_1);

        assertThat(field).startsWith("DKIM-Signature: ").endsWith("\r\n");
        assertThat(field.split("\r\n")).allMatch(line -> line.length() < 998);
    }

    private static Letter letter(String message) {
        return Letter.of(
                message.replace("{t}", "recipient-0a").getBytes(ISO_8859_1),
                "recipient-0a",
                "list+recipient-0a@lists.test",
                Instant.EPOCH,
                null);
    }

    private static byte[] copy(Letter letter, Signer.Signature signature, String token) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(signature.field(token));
        out.write(new String(letter.raw(), ISO_8859_1)
                .replace(letter.placeholder(), token)
                .getBytes(ISO_8859_1));
        return out.toByteArray();
    }

    private static List<SignatureRecord> verify(byte[] copy) throws IOException, FailException {
        return new DKIMVerifier(Keys.RSA.dns("lists.test", "2026")).verify(new ByteArrayInputStream(copy));
    }
}
