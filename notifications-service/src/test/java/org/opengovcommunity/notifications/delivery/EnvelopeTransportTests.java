package org.opengovcommunity.notifications.delivery;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.mail.Session;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.notifications.delivery.EnvelopeTransport.Envelope;
import org.opengovcommunity.notifications.delivery.ScriptedServer.Step;

/** How much it says before it waits for answers. */
class EnvelopeTransportTests {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Step PIPELINING = new Step(1, "250-test\r\n250 PIPELINING");
    private static final String YES = "250 yes";
    private static final String NO = "550 no such user";
    private static final String GO_ON = "354 go on";
    private static final Step MESSAGE = new Step(0, "250 taken");

    @Test
    void everythingUpToTheMessageIsToldInOneGoWhereTheServerAllowsIt() throws Exception {
        assertThat(send(1, PIPELINING, answers(YES, YES, GO_ON), MESSAGE)).containsExactly(new Reply.Accepted());
    }

    @Test
    void otherwiseEachWaitsForTheAnswerToTheOneBefore() throws Exception {
        assertThat(send(1, answers("250 test"), answers(YES), answers(YES), answers(GO_ON), MESSAGE))
                .containsExactly(new Reply.Accepted());
    }

    @Test
    void veryManyAreToldInSeveralGoes() throws Exception {
        assertThat(send(250, PIPELINING, yes(100), yes(100), new Step(52, yes(51).answer() + "\r\n" + GO_ON), MESSAGE))
                .hasSize(250)
                .containsOnly(new Reply.Accepted());
        assertThat(send(199, PIPELINING, yes(100), yes(100), answers(GO_ON), MESSAGE))
                .hasSize(199)
                .containsOnly(new Reply.Accepted());
    }

    @Test
    void aServerThatDoesNotTakeMailFromUsIsOutOfOrderWhateverItSaysOfRecipients() {
        assertThatExceptionOfType(RelayAway.class)
                .isThrownBy(() -> send(1, PIPELINING, answers("550 go away m1@civil.test", YES, GO_ON)))
                .satisfies(away -> assertThat(away.getMessage()).doesNotContain("@"));
    }

    @Test
    void whatNobodyMayHaveIsNotSent() throws Exception {
        assertThat(send(2, PIPELINING, answers(YES, NO, NO, "554 nobody"), answers("250 forgotten")))
                .containsOnly(new Reply.Refused(NO));
    }

    @Test
    void aServerThatWantsWhatNobodyMayHaveGetsNothing() throws Exception {
        assertThat(send(1, PIPELINING, answers(YES, NO, GO_ON), answers("554 nobody"), answers("250 forgotten")))
                .containsOnly(new Reply.Refused(NO));
    }

    @Test
    void aMessageThatIsRefusedBeforeItBeginsIsNotSent() throws Exception {
        var full = "452 full";
        assertThat(send(1, PIPELINING, answers(YES, YES, full), answers("250 forgotten")))
                .containsExactly(new Reply.Deferred(full));
    }

    @Test
    void aYesBeforeTheMessageWasSentIsNotTakenForItsAcceptance() {
        assertThatExceptionOfType(RelayAway.class)
                .isThrownBy(() -> send(1, PIPELINING, answers(YES, YES, YES), answers("250 forgotten")));
    }

    @Test
    void aRefusalHoldsThoughTheServerHangsUpAfterIt() throws Exception {
        assertThat(send(1, PIPELINING, new Step(3, YES + "\r\n" + NO), ScriptedServer.RESET))
                .containsExactly(new Reply.Refused(NO));
        assertThat(send(1, PIPELINING, answers(YES, YES, GO_ON), new Step(0, NO), ScriptedServer.RESET))
                .containsExactly(new Reply.Refused(NO));
    }

    @Test
    void refusalsHoldThoughTheSessionEndsOverThem() throws Exception {
        var later = new Reply.Deferred("the session was ended");
        assertThat(send(4, PIPELINING, new Step(6, String.join("\r\n", YES, YES, NO, "421 too many errors"))))
                .containsExactly(later, new Reply.Refused(NO), later, later);
    }

    @ParameterizedTest
    @ValueSource(strings = {"what?", "421 bye", "530 sign in first", "503 what?"})
    void aSessionThatEndsOverTheFirstOfManySaysNothingOfThem(String answer) {
        assertThatExceptionOfType(RelayAway.class)
                .isThrownBy(() -> send(3, PIPELINING, new Step(5, YES + "\r\n" + answer)));
    }

    @ParameterizedTest
    @CsvSource({
        "true, MAIL FROM:<list@lists.test> BODY=8BITMIME SMTPUTF8",
        "false, MAIL FROM:<list@lists.test> BODY=8BITMIME"
    })
    void whatIsBeyondAsciiIsAnnouncedAndNothingElse(boolean international, String command) throws Exception {
        var offer = new Step(1, "250-test\r\n250-PIPELINING\r\n250-8BITMIME\r\n250 SMTPUTF8");
        try (var server = new ScriptedServer(List.of(offer, answers(YES, YES, GO_ON), MESSAGE))) {
            send(server, 1, international);

            assertThat(server.heard()).contains(command);
        }
    }

    /** One answer to each of so many lines. */
    private static Step answers(String... answers) {
        return new Step(answers.length, String.join("\r\n", answers));
    }

    private static Step yes(int commands) {
        return answers(Collections.nCopies(commands, YES).toArray(String[]::new));
    }

    private static List<Reply> send(int recipients, Step... conversation) throws Exception {
        try (var server = new ScriptedServer(List.of(conversation))) {
            return send(server, recipients, false);
        }
    }

    private static List<Reply> send(ScriptedServer server, int recipients, boolean international) throws Exception {
        var settings = new SmtpSettings("localhost", server.port(), "test", false, null, null, PATIENCE, PATIENCE);
        var envelope =
                new Envelope("list@lists.test", BatchFixture.roster(recipients).recipients(), international);
        try (var sockets = new SmtpSockets(PATIENCE);
                var transport = new EnvelopeTransport(Session.getInstance(settings.properties(sockets)))) {
            transport.connect(settings.host(), settings.port(), null, null);
            List<Reply> replies =
                    transport.send(envelope, out -> out.write("Subject: a\r\n\r\nb\r\n".getBytes(US_ASCII)));
            assertThat(server.early()).isZero();
            return replies;
        }
    }
}
