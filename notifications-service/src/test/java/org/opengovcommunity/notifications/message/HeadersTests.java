package org.opengovcommunity.notifications.message;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeadersTests {

    @Test
    void ofAVeryLongSubjectTheBeginningIsRead() {
        assertThat(subject("Subject: =?utf-8?q?Z=C3=BCge?=\r\n\r\n")).isEqualTo("Z\u00fcge");
        assertThat(subject("Subject: " + "x".repeat(1_000_000) + "\r\n\r\n")).isEqualTo("x".repeat(500));
        assertThat(subject("\r\n")).isEmpty();
    }

    private static String subject(String message) {
        return Headers.of(message.getBytes(US_ASCII)).subject();
    }
}
