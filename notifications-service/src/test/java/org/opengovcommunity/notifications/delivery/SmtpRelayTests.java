package org.opengovcommunity.notifications.delivery;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.bench.sink.Acceptance;
import org.opengovcommunity.bench.sink.Script;
import org.opengovcommunity.bench.sink.SmtpSink;

/** Against a real SMTP server that answers as told. */
class SmtpRelayTests {

    private static final Letter LETTER = Letter.of(
            "Message-ID: <n@lists.test>\r\n\r\nToken {t}\r\n.\r\nend\r\n".getBytes(US_ASCII),
            "{t}",
            "list+{t}@lists.test",
            BatchFixture.NOW,
            null);
    private static final Letter SHARED = Letter.of(
            "Message-ID: <n@lists.test>\r\n\r\nend\r\n".getBytes(US_ASCII),
            "{t}",
            "list-bounces@lists.test",
            BatchFixture.NOW,
            null);
    private static final Recipient RECIPIENT = new Recipient("m1", "Member", "m1@civil.test", "m1.mac");

    private static final String ONE_MESSAGE = "220 ready\r\n250 test\r\n250 yes\r\n250 yes\r\n354 go on\r\n";

    private final Answers answers = new Answers();
    private final SmtpSink mail = SmtpSink.start(0, answers);
    private final TestClock clock = new TestClock();
    private boolean unsignable;
    private final SmtpRelay relay = relayTo(mail.port());

    private static final class Answers implements Script {

        volatile @Nullable String recipient;
        volatile @Nullable String message;
        volatile boolean hangUp;
        volatile Map<String, String> byRecipient = Map.of();

        @Override
        public @Nullable String recipient(String address) {
            return byRecipient.getOrDefault(address, recipient);
        }

        @Override
        public @Nullable String message(String address) {
            return message;
        }

        @Override
        public boolean hangUp(String address) {
            return hangUp;
        }
    }

    @AfterEach
    void close() {
        relay.close();
        mail.close();
    }

    @Test
    void handsOverACopyWithItsOwnReturnPath() {
        assertThat(send()).isEqualTo(new Reply.Accepted());

        assertThat(mail.acceptances())
                .extracting(Acceptance::recipient, Acceptance::returnPath, Acceptance::messageId)
                .containsExactly(tuple("m1@civil.test", "list+m1.mac@lists.test", "<n@lists.test>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"550 5.1.1 no such user", "450 4.2.0 later"})
    void afterANoForOneRecipientTheSessionGoesOn(String no) {
        try (var connection = relay.connect()) {
            answers.recipient = no;
            assertThat(send(connection)).isNotInstanceOf(Reply.Accepted.class);
            answers.recipient = null;
            answers.message = no;
            assertThat(send(connection)).isNotInstanceOf(Reply.Accepted.class);
            answers.message = null;
            assertThat(send(connection)).isEqualTo(new Reply.Accepted());
        }
        assertThat(mail.count()).isEqualTo(1);
    }

    @Test
    void aServerThatHangsUpIsAwayAndIsCalledAnewAfterwards() {
        answers.hangUp = true;
        assertThatExceptionOfType(RelayAway.class).isThrownBy(this::send);

        answers.hangUp = false;
        assertThat(send()).isEqualTo(new Reply.Accepted());
    }

    @Test
    void aSessionThatBrokeInTheMiddleOfAMessageIsNotUsedAgain() {
        try (var connection = relay.connect()) {
            unsignable = true;
            assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> send(connection));
        }

        unsignable = false;
        assertThat(send()).isEqualTo(new Reply.Accepted());
        assertThat(mail.count()).isEqualTo(1);
    }

    @Test
    void anIdleSessionIsClosedAfterAWhileAndAnotherIsOpened() {
        send();
        clock.advance(Duration.ofSeconds(31));
        relay.closeIdle();

        assertThat(send()).isEqualTo(new Reply.Accepted());
        assertThat(mail.count()).isEqualTo(2);
    }

    @Test
    void aServerThatIsNotThereIsAway() {
        try (var nobody = relayTo(1)) {
            assertThatExceptionOfType(RelayAway.class)
                    .isThrownBy(nobody::connect)
                    .withMessage("the mail server cannot be reached");
        }
    }

    @Test
    void aServerThatDoesNotTakeWhatIsWrittenToItIsAway() throws IOException {
        var large = new Letter(
                "{t}",
                "list+{t}@lists.test",
                Collections.nCopies(9, new byte[5_000_000]),
                false,
                BatchFixture.NOW,
                null);
        try (var deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var relay = relayTo(deaf.getLocalPort())) {
            CompletableFuture<Socket> session = CompletableFuture.supplyAsync(() -> answerOnly(deaf, ONE_MESSAGE));
            try (var connection = relay.connect();
                    var client = session.join()) {
                assertThatExceptionOfType(RelayAway.class)
                        .isThrownBy(() -> connection.send(large, List.of(RECIPIENT)))
                        .withStackTraceContaining("Socket closed");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "250 yes\r\n250 yes\r\n250 yes\r\n354 go on\r\n250 taken\r\n421 no more\r\n",
                "250 yes\r\n550 no such user\r\n421 too many errors\r\n",
                "250 yes\r\n550 no such user\r\n550 no such user\r\n",
                "250 yes\r\n550 no such user\r\n550 no such user\r\n554 nobody\r\n421 too many errors\r\n",
                "250 yes\r\n250 yes\r\n250 yes\r\n354 go on\r\n554 no\r\n421 too many errors\r\n"
            })
    void aSessionThatTakesNoMoreIsFollowedByAnother(String first) throws IOException {
        try (var server = new ServerSocket(0, 2, InetAddress.getLoopbackAddress());
                var relay = relayTo(server.getLocalPort())) {
            var sessions = CompletableFuture.supplyAsync(() -> List.of(
                    answerOnly(server, "220 ready\r\n250 test\r\n" + first),
                    answerOnly(server, ONE_MESSAGE + "250 taken\r\n")));
            try (var connection = relay.connect()) {
                assertThat(connection.send(SHARED, BatchFixture.roster(2).recipients()))
                        .hasSize(2);
                assertThat(send(connection)).isEqualTo(new Reply.Accepted());
            }
            for (Socket session : sessions.join()) {
                session.close();
            }
        }
    }

    @Test
    void whoCannotBeCalledAnewWasToldNothing() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var relay = relayTo(server.getLocalPort())) {
            var session = CompletableFuture.supplyAsync(
                    () -> answerOnly(server, ONE_MESSAGE + "250 taken\r\n421 no more\r\n"));
            try (var connection = relay.connect();
                    var client = session.join()) {
                server.close();
                assertThat(send(connection)).isEqualTo(new Reply.Accepted());
                assertThatExceptionOfType(NothingSent.class).isThrownBy(() -> send(connection));
            }
        }
    }

    @Test
    void whatIsTheSameForAllIsHandedOverOnceAndEachRecipientHasAnAnswer() {
        answers.byRecipient = Map.of("m2@civil.test", "550 5.1.1 no such user", "m4@civil.test", "451 4.3.0 later");
        try (var connection = relay.connect()) {
            assertThat(connection.send(SHARED, BatchFixture.roster(5).recipients()))
                    .containsExactly(
                            new Reply.Accepted(),
                            new Reply.Refused("550 5.1.1 no such user"),
                            new Reply.Accepted(),
                            new Reply.Deferred("451 4.3.0 later"),
                            new Reply.Accepted());
            answers.message = "452 4.3.1 full";
            assertThat(connection.send(SHARED, BatchFixture.roster(3).recipients()))
                    .containsExactly(
                            new Reply.Deferred("452 4.3.1 full"),
                            new Reply.Refused("550 5.1.1 no such user"),
                            new Reply.Deferred("452 4.3.1 full"));
            answers.message = null;
            answers.recipient = "550 5.7.1 nobody";
            assertThat(connection.send(SHARED, BatchFixture.roster(2).recipients()))
                    .hasOnlyElementsOfType(Reply.Refused.class)
                    .hasSize(2);
        }
        assertThat(mail.acceptances())
                .extracting(Acceptance::recipient, Acceptance::returnPath, Acceptance::nanoTime)
                .containsExactly(
                        tuple("m1@civil.test", "list-bounces@lists.test", first()),
                        tuple("m3@civil.test", "list-bounces@lists.test", first()),
                        tuple("m5@civil.test", "list-bounces@lists.test", first()));
    }

    @Test
    void oneOfManyThatGetsNoSensibleAnswerDoesNotHoldUpTheOthers() {
        answers.byRecipient = Map.of("m2@civil.test", "354 what?");
        try (var connection = relay.connect()) {
            assertThat(connection.send(SHARED, BatchFixture.roster(2).recipients()))
                    .containsExactly(new Reply.Accepted(), new Reply.Deferred("the mail server answered out of order"));
        }
        assertThat(mail.count()).isEqualTo(1);
    }

    @Test
    void aServerThatHangsUpOnOneForManyIsAway() {
        answers.hangUp = true;
        try (var connection = relay.connect()) {
            assertThatExceptionOfType(RelayAway.class)
                    .isThrownBy(
                            () -> connection.send(SHARED, BatchFixture.roster(3).recipients()));
        }
    }

    private SmtpRelay relayTo(int port) {
        var settings = new SmtpSettings(
                "localhost", port, "test", false, null, null, Duration.ofSeconds(2), Duration.ofSeconds(2));
        return new SmtpRelay(settings, letter -> this::signature, clock);
    }

    private byte[] signature(String token) {
        if (unsignable) {
            throw new IllegalStateException("no signature in the middle of a message");
        }
        return new byte[0];
    }

    /** Takes a session without reading a word of it. */
    private static Socket answerOnly(ServerSocket server, String answers) {
        try {
            Socket client = server.accept();
            client.getOutputStream().write(answers.getBytes(US_ASCII));
            return client;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long first() {
        return mail.acceptances().getFirst().nanoTime();
    }

    private Reply send() {
        try (var connection = relay.connect()) {
            return send(connection);
        }
    }

    private static Reply send(Relay.Connection connection) {
        return connection.send(LETTER, List.of(RECIPIENT)).getFirst();
    }
}
