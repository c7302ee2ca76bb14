package org.opengovcommunity.notifications.delivery;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.mail.Session;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.notifications.delivery.ScriptedServer.Step;

/** How much it says before it waits for answers. */
class EnvelopeTransportTests {

    private static final Step PIPELINING = new Step(1, "250-test\r\n250 PIPELINING");
    private static final Step DATA = new Step(1, "354 go on");
    private static final Step MESSAGE = new Step(0, "250 taken");

    @Test
    void senderAndRecipientAreToldInOneGoWhereTheServerAllowsIt() throws Exception {
        assertThat(send(1, PIPELINING, yes(2), DATA, MESSAGE)).containsExactly(new Reply.Accepted());
    }

    @Test
    void otherwiseEachWaitsForTheAnswerToTheOneBefore() throws Exception {
        assertThat(send(1, new Step(1, "250 test"), yes(1), yes(1), DATA, MESSAGE))
                .containsExactly(new Reply.Accepted());
    }

    @Test
    void veryManyAreToldInSeveralGoes() throws Exception {
        assertThat(send(250, PIPELINING, yes(100), yes(100), yes(51), DATA, MESSAGE))
                .hasSize(250)
                .containsOnly(new Reply.Accepted());
    }

    @Test
    void aServerThatDoesNotTakeMailFromUsIsOutOfOrderWhateverItSaysOfRecipients() {
        assertThatExceptionOfType(RelayAway.class)
                .isThrownBy(() -> send(1, PIPELINING, new Step(2, "550 go away m1@civil.test\r\n250 yes")))
                .satisfies(away -> assertThat(away.getMessage()).doesNotContain("@"));
    }

    @Test
    void whatNobodyMayHaveIsNotSent() throws Exception {
        var no = "550 no such user";
        assertThat(send(2, PIPELINING, new Step(3, "250 yes\r\n" + no + "\r\n" + no), new Step(1, "250 forgotten")))
                .containsOnly(new Reply.Refused(no));
    }

    private static Step yes(int commands) {
        return new Step(commands, String.join("\r\n", Collections.nCopies(commands, "250 yes")));
    }

    private static List<Reply> send(int recipients, Step... conversation) throws Exception {
        var properties = new Properties();
        properties.put("mail.smtp.quitwait", "false");
        try (var server = new ScriptedServer(List.of(conversation));
                var transport = new EnvelopeTransport(Session.getInstance(properties))) {
            transport.connect("localhost", server.port(), null, null);
            List<Reply> replies = transport.send(
                    "list@lists.test",
                    BatchFixture.roster(recipients).recipients(),
                    out -> out.write("Subject: a\r\n\r\nb\r\n".getBytes(US_ASCII)));
            assertThat(server.early()).isZero();
            return replies;
        }
    }
}
