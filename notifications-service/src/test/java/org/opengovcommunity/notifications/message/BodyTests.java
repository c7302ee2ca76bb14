package org.opengovcommunity.notifications.message;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BodyTests {

    @Test
    void aFewPartsAreRead() {
        assertThat(Body.text(multipart(3))).isEqualTo("x\nx\nx");
    }

    /** Hundreds of thousands of them once did not fit into memory. */
    @Test
    void veryManyPartsAreNotRead() {
        assertThat(Body.text(multipart(1_001))).isEqualTo("[multipart/mixed]");
    }

    /** Nested tables once kept the reader busy for minutes. */
    @Test
    void deeplyNestedHtmlIsReadInNoTime() {
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            assertThat(Body.text(html("<p>Hello" + "<table><tr><td>".repeat(400_000))))
                    .isEqualTo("Hello");
            assertThat(Body.text(html("<blockquote>".repeat(300) + "Hello"))).isEqualTo("Hello");
        });
    }

    private static byte[] html(String text) {
        return ("Content-Type: text/html\r\n\r\n" + text).getBytes(ISO_8859_1);
    }

    private static byte[] multipart(int parts) {
        String message =
                "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + "--b\r\n\r\nx\r\n".repeat(parts) + "--b--\r\n";
        return message.getBytes(ISO_8859_1);
    }
}
