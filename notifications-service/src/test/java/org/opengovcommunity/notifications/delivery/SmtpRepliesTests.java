package org.opengovcommunity.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpRepliesTests {

    @ParameterizedTest
    @ValueSource(ints = {500, 550, 552, 554, 599})
    void noForARecipientIsFinal(int code) {
        assertThat(SmtpReplies.of(recipient(code, code + " no"))).isEqualTo(new Reply.Refused(code + " no"));
        assertThat(SmtpReplies.of(command("DATA", code, code + " no"))).isEqualTo(new Reply.Refused(code + " no"));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 450, 451, 452, 499})
    void notNowForARecipientIsTriedLater(int code) {
        assertThat(SmtpReplies.of(recipient(code, code + " later"))).isEqualTo(new Reply.Deferred(code + " later"));
        assertThat(SmtpReplies.of(command("DATA", code, code + " later")))
                .isEqualTo(new Reply.Deferred(code + " later"));
    }

    @ParameterizedTest
    @ValueSource(ints = {421, -1, 0, 250, 354, 600})
    void aServerThatGoesDownOrTalksNonsenseIsOutOfOrder(int code) {
        assertAway(recipient(code, "what?"));
        assertAway(command("DATA", code, "what?"));
    }

    /** It says nothing about the recipient, who must not be taken for unreachable because of it. */
    @ParameterizedTest
    @ValueSource(ints = {421, 451, 501, 530, 550, 553})
    void aServerThatDoesNotTakeMailFromUsIsOutOfOrder(int code) {
        assertAway(command("MAIL FROM:<list+m1.mac@lists.test>", code, "550 go away"));
    }

    @Test
    void aBrokenConnectionIsOutOfOrder() {
        assertAway(new MessagingException("Could not connect"));
        assertAway(new SendFailedException("nothing was said"));
    }

    @Test
    void anAnswerIsOneLineOfReasonableLength() {
        assertThat(SmtpReplies.of(recipient(550, "550-no\r\n550 such\tuser\u0000 ")))
                .isEqualTo(new Reply.Refused("550-no 550 such user"));
        assertThat(SmtpReplies.of(recipient(550, "550 " + "x".repeat(5_000))))
                .isEqualTo(new Reply.Refused("550 " + "x".repeat(496)));
    }

    private static void assertAway(MessagingException failure) {
        assertThatExceptionOfType(RelayAway.class)
                .isThrownBy(() -> SmtpReplies.of(failure))
                .satisfies(away -> assertThat(away.getMessage()).doesNotContain("@"));
    }

    private static MessagingException recipient(int code, String answer) {
        var refused = new SMTPAddressFailedException(new InternetAddress(), "RCPT TO:<m1@civil.test>", code, answer);
        return new SendFailedException("Invalid Addresses", refused, new Address[0], new Address[0], new Address[0]);
    }

    private static MessagingException command(String command, int code, String answer) {
        return new SMTPSendFailedException(command, code, answer, null, new Address[0], new Address[0], new Address[0]);
    }
}
