package org.opengovcommunity.commitments.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.commitments.change.Refused.Fault;

class PlainTextTests {

    @Test
    void lineBreaksAndTabsBecomeSpaces() {
        assertThat(PlainText.of("reason", "  Two data\r\nsets\t need\u2028a  review. \n")
                        .value())
                .isEqualTo("Two data sets need a review.");
    }

    @Test
    void itIsOneLineSoThatNothingCanPoseAsAMailHeader() {
        assertThat(PlainText.of("reason", "late\r\nBcc: everyone@example.org").value())
                .doesNotContain("\r", "\n");
    }

    @Test
    void otherScriptsAndEmojiAreFine() {
        assertThat(PlainText.of("reason", "Größe 遅延 👩‍🌾").value()).isEqualTo("Größe 遅延 👩‍🌾");
    }

    @Test
    void lengthCountsCharactersAfterTidyingUp() {
        assertThat(PlainText.of("reason", "a" + " ".repeat(3_000) + "😀".repeat(1_998))
                        .value())
                .hasSize(2 + 2 * 1_998);
        assertThatThrownBy(() -> PlainText.of("reason", "a".repeat(2_001))).hasMessageContaining("2000");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   ", "\n\t", "…", "\u200B\u200B", "a\u0000b", "a\u001b[31mb", "a\u202Eb", "a\uD800b"})
    void whatSaysNothingOrPlaysTricksIsRefused(String text) {
        assertThatThrownBy(() -> PlainText.of("reason", text))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::field)
                                .containsExactly("reason"));
    }
}
