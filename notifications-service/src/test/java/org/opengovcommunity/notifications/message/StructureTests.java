package org.opengovcommunity.notifications.message;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StructureTests {

    private static final String MIXED = "Content-Type: Multipart/Mixed;\r\n\tBoundary=\"b\"\r\n\r\n";

    @Test
    void levelsOfMultipartsAreCounted() {
        assertThat(isExcessive(levels(100))).isFalse();
        assertThat(isExcessive(levels(101))).isTrue();
        assertThat(isExcessive(levels(5_000))).isTrue();
    }

    @Test
    void theSameBoundaryOnEachLevelHidesNone() {
        assertThat(isExcessive((MIXED + "--b\r\n").repeat(101))).isTrue();
    }

    @Test
    void enclosedMessagesAreLevels() {
        assertThat(isExcessive("Content-Type: message/rfc822\r\n\r\n".repeat(100)))
                .isFalse();
        assertThat(isExcessive("content-type:\r\n message/rfc822\r\n\r\n".repeat(101)))
                .isTrue();
    }

    @Test
    void partsAreCountedAndOtherLinesOfDashesAreNot() {
        assertThat(isExcessive(MIXED + "--b\r\n\r\nText\r\n".repeat(1_000) + "--b--\r\n"))
                .isFalse();
        assertThat(isExcessive(MIXED + "--b \r\n\r\nText\r\n".repeat(1_001))).isTrue();
        assertThat(isExcessive(MIXED + "--- a/File.java\r\n".repeat(5_000))).isFalse();
        assertThat(isExcessive("Subject: x\r\n\r\n" + "--b\r\n".repeat(5_000))).isFalse();
    }

    @Test
    void aFieldHasItsLengthWithItsFolds() {
        assertThat(isExcessive("References:" + "\r\n <x@y.test>".repeat(2_000) + "\r\n\r\n"))
                .isFalse();
        assertThat(isExcessive("References:" + "\r\n <x@y.test>".repeat(3_000) + "\r\n\r\n"))
                .isTrue();
        assertThat(isExcessive("Subject: " + "x".repeat(1_000_000) + "\r\n\r\n"))
                .isTrue();
    }

    @Test
    void theGreatestMessagesCostLittle() {
        String line = "boundary   boundary=   \t".repeat(10) + "\r\n";
        byte[] message = ("Subject: x\r\n\r\n" + "boundary ".repeat(1_300_000) + line).getBytes(ISO_8859_1);
        byte[] spaces = ("Subject: x\r\n\r\nboundary" + " ".repeat(12_000_000)).getBytes(ISO_8859_1);

        assertTimeout(Duration.ofSeconds(5), () -> Structure.isExcessive(message));
        assertTimeout(Duration.ofSeconds(5), () -> Structure.isExcessive(spaces));
    }

    private static boolean isExcessive(String message) {
        return Structure.isExcessive(message.getBytes(ISO_8859_1));
    }

    private static String levels(int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        level -> "Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n".formatted(level, level))
                .collect(Collectors.joining());
    }
}
