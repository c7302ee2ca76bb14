package org.opengovcommunity.notifications.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.notifications.bounce.Complaints.Copied;
import org.opengovcommunity.notifications.list.UnsubscribeTokens;

class ComplaintsTests {

    private static final String LIST = "opengov-civ";

    private final UnsubscribeTokens tokens = new UnsubscribeTokens("0123456789abcdef0123456789abcdef");
    private final Complaints complaints = new Complaints(tokens);
    private final String token = tokens.token(LIST, "m1");

    @Test
    void theReturnPathOfTheCopySaysWhoseItIs() {
        String path = LIST + "-bounces+" + token + "@lists.test";

        assertThat(complaints.copy(ReportFixture.feedbackLoop("abuse", path, "m2.forged")))
                .contains(new Copied(LIST, token));
    }

    @Test
    void elseTheLinkOfTheCopyDoes() {
        assertThat(complaints.copy(ReportFixture.feedbackLoop("Abuse", "", token)))
                .contains(new Copied(LIST, token));
        assertThat(complaints.copy(ReportFixture.feedbackLoop("abuse", "somebody@else.test", token)))
                .contains(new Copied(LIST, token));
    }

    @Test
    void nobodyIsAccusedWithoutTheirToken() {
        assertThat(complaints.copy(ReportFixture.feedbackLoop("abuse", "", "m1.aaaaaaaa")))
                .isEmpty();
    }

    @Test
    void whateverTheReturnPathIsItIsReadInNoTime() {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            byte[] endless = ReportFixture.feedbackLoop("abuse", "a".repeat(1_000_000), token);
            assertThat(complaints.copy(endless)).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-spam", "opt-out", "auth-failure", "abuse-desk"})
    void onlyAbuseIsAComplaint(String feedback) {
        assertThat(complaints.copy(ReportFixture.feedbackLoop(feedback, "", token)))
                .isEmpty();
    }

    @Test
    void whatPeopleWriteIsNoReport() {
        String letter =
                "Subject: feedback-report\r\nContent-Type: text/plain\r\n\r\n/unsubscribe/" + LIST + "/" + token;

        assertThat(complaints.copy(letter.getBytes(StandardCharsets.US_ASCII))).isEmpty();
        assertThat(complaints.copy(ReportFixture.hard("<r@mx.test>"))).isEmpty();
    }
}
