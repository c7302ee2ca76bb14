package org.opengovcommunity.notifications.delivery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTests {

    @ParameterizedTest
    @ValueSource(strings = {"", "no token", "{t}", "{t}{t}", "a{t}b", "{t}a{t}\r\n{t}", "\u0000{t}\u00ff"})
    void aCopyIsTheMessageWithTheTokenInEveryPlaceholder(String message) throws IOException {
        String raw = message.replace("{t}", "recipient-1");
        var letter = Letter.of(raw.getBytes(ISO_8859_1), "recipient-1", "list+recipient-1@x.test", Instant.EPOCH, null);
        var out = new ByteArrayOutputStream();

        letter.writeTo(out, "m-1.mac");

        assertThat(out.toByteArray())
                .isEqualTo(message.replace("{t}", "m-1.mac").getBytes(ISO_8859_1));
        assertThat(letter.returnPath("m-1.mac")).isEqualTo("list+m-1.mac@x.test");
    }

    @Test
    void aCopyStartsWithItsSignature() throws IOException {
        var letter = Letter.of("To: {t}\r\n\r\nx".getBytes(ISO_8859_1), "{t}", "", Instant.EPOCH, null);
        var signed = new Signed(letter, token -> ("Signed-For: " + token + "\r\n").getBytes(ISO_8859_1));
        var out = new ByteArrayOutputStream();

        signed.writeTo(out, "m-1.mac");

        assertThat(out.toString(ISO_8859_1)).isEqualTo("Signed-For: m-1.mac\r\nTo: m-1.mac\r\n\r\nx");
        assertThat(letter.raw()).asString(ISO_8859_1).isEqualTo("To: {t}\r\n\r\nx");
    }

    @ParameterizedTest
    @CsvSource({"Subject: a|b, false", "Subject: a|\u00e4, false", "Subject: \u00e4|b, true", "Subject: \u00e4, true"})
    void isInternationalByItsHeaderAlone(String message, boolean international) {
        byte[] raw = message.replace("|", "\r\n\r\n").getBytes(UTF_8);

        assertThat(Letter.of(raw, "{t}", "", Instant.EPOCH, null).international())
                .isEqualTo(international);
    }
}
