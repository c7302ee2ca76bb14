package org.opengovcommunity.notifications.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThreadViewTests {

    @ParameterizedTest
    @CsvSource({
        "ann@civil.test, a…@…",
        "Write to ann.b+c@mail.civil.test. Now!, Write to a…@…. Now!",
        "a@b@civil.test, a@b…@…",
        "nobody@nowhere, nobody@nowhere",
        "@civil.test, @civil.test"
    })
    void ofAnAddressTheFirstLetterIsLeft(String text, String masked) {
        assertThat(ThreadView.mask(text, true)).isEqualTo(masked);
        assertThat(ThreadView.mask(text, false)).isEqualTo(text);
    }

    /** Seconds for each message of a page, at the wish of whoever asks. */
    @Test
    void aLongWordTakesNoLongTime() {
        String word = "x".repeat(300_000);

        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> ThreadView.mask(word, true)))
                .isEqualTo(word);
    }
}
