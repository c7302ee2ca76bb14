package org.opengovcommunity.archive.search;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MailTextTests {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int MANY = 400_000;

    @Test
    void whatAReaderSeesIsFound() {
        assertThat(MailText.of(bytes("""
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/html

                <style>p { color: red }</style><p>Open&nbsp;data</p><p>for <b>all</b></p>
                --b
                Content-Type: application/pdf
                Content-Disposition: attachment; filename=plan.pdf

                %PDF
                --b--
                """)))
                .contains("Open data for all", "plan.pdf")
                .doesNotContain("color", "<p>");
    }

    /** Each of them once kept the index busy for hours, or was more than fits into memory. */
    @ParameterizedTest
    @MethodSource
    void aMessageMadeToKeepReadersBusyIsFoundToo(String message) {
        assertThat(assertTimeoutPreemptively(PATIENCE, () -> MailText.of(bytes(message))))
                .contains("needle");
    }

    static Stream<String> aMessageMadeToKeepReadersBusyIsFoundToo() {
        return Stream.of(
                nested(20_000),
                "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\n".repeat(MANY) + "needle\n--b--\n",
                "Content-Type: text/html\n\n<p>needle</p>" + "<style ".repeat(MANY),
                "Content-Type: text/html\n\n<p>needle</p>" + "<".repeat(MANY),
                "Content-Type: text/html\n\n" + "<blockquote>".repeat(300) + "needle",
                "Content-Type: text/html\n\n" + "<table><tr><td>".repeat(MANY) + "needle");
    }

    private static String nested(int levels) {
        var message = new StringBuilder("Content-Type: multipart/mixed; boundary=b0\n\n");
        for (int level = 0; level < levels; level++) {
            message.append("--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n".formatted(level, level + 1));
        }
        return message.append("--b%d\n\nneedle\n".formatted(levels)).toString();
    }

    private static byte[] bytes(String message) {
        return message.replace("\n", "\r\n").getBytes(ISO_8859_1);
    }
}
