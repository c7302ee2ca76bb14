package org.opengovcommunity.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpRepliesTests {

    @ParameterizedTest
    @ValueSource(ints = {200, 250, 251, 252, 299})
    void yesIsYes(int code) {
        assertThat(SmtpReplies.of(code, code + " ok")).isEqualTo(new Reply.Accepted());
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 550, 552, 554, 599})
    void noIsFinal(int code) {
        assertThat(SmtpReplies.of(code, code + " no")).isEqualTo(new Reply.Refused(code + " no"));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 450, 451, 452, 499})
    void notNowIsTriedLater(int code) {
        assertThat(SmtpReplies.of(code, code + " later")).isEqualTo(new Reply.Deferred(code + " later"));
    }

    @ParameterizedTest
    @ValueSource(ints = {421, -1, 0, 199, 354, 600})
    void aServerThatGoesDownOrTalksNonsenseIsOutOfOrder(int code) {
        assertThatExceptionOfType(RelayAway.class).isThrownBy(() -> SmtpReplies.of(code, "what?"));
    }

    @Test
    void tooManyRecipientsAreTriedLaterInTheWordsOfEarlierTimesToo() {
        assertThat(SmtpReplies.ofRecipient(552, "552 too many", 500)).isEqualTo(new Reply.Deferred("552 too many"));
        assertThat(SmtpReplies.ofRecipient(552, "552 full", 1)).isEqualTo(new Reply.Refused("552 full"));
    }

    @ParameterizedTest
    @ValueSource(ints = {421, 503, 530, -1})
    void whatIsOfTheSessionIsNotOfARecipient(int code) {
        assertThatExceptionOfType(RelayAway.class).isThrownBy(() -> SmtpReplies.ofRecipient(code, "what?", 1));
        assertThatExceptionOfType(RelayAway.class).isThrownBy(() -> SmtpReplies.ofRecipient(code, "what?", 500));
    }

    @Test
    void anAnswerIsOneLineOfReasonableLength() {
        assertThat(SmtpReplies.of(550, "550-no\r\n550 such\tuser\u0000 "))
                .isEqualTo(new Reply.Refused("550-no 550 such user"));
        assertThat(SmtpReplies.of(550, "550 " + "x".repeat(5_000)))
                .isEqualTo(new Reply.Refused("550 " + "x".repeat(496)));
    }
}
