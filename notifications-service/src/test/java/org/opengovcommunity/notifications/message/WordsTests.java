package org.opengovcommunity.notifications.message;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTests {

    @ParameterizedTest
    @ValueSource(strings = {"Zoë asks 😀", "Привет", "=?utf-8?q?Zo=C3=AB?= asks Jörg"})
    void whatComesInUtf8IsReadSo(String subject) {
        String read = headers(subject.getBytes(UTF_8)).first("Subject").orElseThrow();

        assertThat(Words.decoded(read)).isEqualTo(subject.replace("=?utf-8?q?Zo=C3=AB?=", "Zoë"));
    }

    @Test
    void whatIsNoUtf8IsReadAsLatin() {
        String read = headers("Zoë asks".getBytes(ISO_8859_1)).first("Subject").orElseThrow();

        assertThat(Words.decoded(read)).isEqualTo("Zoë asks");
    }

    @Test
    void anAddressMayHaveOtherLetters() {
        String read = headers("Jörg <jörg@civil.test>".getBytes(UTF_8))
                .first("Subject")
                .orElseThrow();

        assertThat(Mailbox.first(read)).contains(new Mailbox("Jörg", "jörg@civil.test"));
    }

    private static Headers headers(byte[] subject) {
        byte[] message = new byte[9 + subject.length + 4];
        System.arraycopy("Subject: ".getBytes(UTF_8), 0, message, 0, 9);
        System.arraycopy(subject, 0, message, 9, subject.length);
        System.arraycopy("\r\n\r\n".getBytes(UTF_8), 0, message, 9 + subject.length, 4);
        return Headers.of(message);
    }
}
