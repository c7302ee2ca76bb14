package org.opengovcommunity.notifications.message;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AutomationTests {

    @Test
    void whatWentThroughMoreThanAHundredServersIsALoop() {
        assertThat(loops(100)).isFalse();
        assertThat(loops(101)).isTrue();
    }

    private static boolean loops(int hops) {
        String message = "Received: by a.test\r\n".repeat(hops) + "From: a@gov.test\r\n\r\nText\r\n";
        return Automation.loops(Headers.of(message.getBytes(US_ASCII)), "a-list@lists.test");
    }
}
