package org.opengovcommunity.notifications.receiving;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.notifications.SelfSigned;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.list.MailingList.Audience;
import org.opengovcommunity.notifications.list.MailingLists;
import org.opengovcommunity.notifications.receiving.Addressee.Role;
import org.springframework.util.unit.DataSize;

/** The SMTP server and its clients, good, bad and slow. */
class ReceiverTests {

    private static final String CIV = "opengov-civ@lists.test";
    private static final byte[] MESSAGE = "Subject: x\r\n\r\n.dots\r\n..\r\nend\r\n".getBytes(ISO_8859_1);
    private static final int LIMIT = 200_000;

    private final List<ArrivedMail> taken = new CopyOnWriteArrayList<>();
    private final List<Addressee> addressees = new CopyOnWriteArrayList<>();
    private boolean storeAway;
    private boolean storeAwayForGovernment;
    private Receiver receiver = start(4_000, Duration.ofMinutes(5), Duration.ofMinutes(10));

    @AfterEach
    void stop() {
        receiver.stop();
    }

    @Test
    void aMessageArrivesByteForByte() {
        assertThat(send(CIV, MESSAGE)).startsWith("250 2.0.0");

        assertThat(taken).singleElement().satisfies(mail -> {
            assertThat(mail.raw()).isEqualTo(MESSAGE);
            assertThat(mail.envelopeSender()).isEqualTo("jo@example.org");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", ".x", "x\r\n.x", "x\n.x", "x\r.x", ".\r\n.\r\n."})
    void dotsArriveAsTheyWereSent(String text) {
        byte[] message = (text + "\r\n").getBytes(ISO_8859_1);

        assertThat(send(CIV, message)).startsWith("250");

        assertThat(taken)
                .singleElement()
                .satisfies(mail -> assertThat(mail.raw()).isEqualTo(message));
    }

    @Test
    void itIsTakenForAllRecipientsOrForNone() {
        try (var client = ready()) {
            client.command("MAIL FROM:<>");
            assertThat(client.command("RCPT TO:<" + CIV + ">")).startsWith("250");
            assertThat(client.command("RCPT TO:<OPENGOV@lists.TEST>")).startsWith("250");
            assertThat(client.command("RCPT TO:<opengov-civ-bounces+m-1.mac@lists.test>"))
                    .startsWith("550");
            client.command("DATA");
            storeAway = true;
            assertThat(client.data(MESSAGE)).startsWith("451 4.3.0");
        }
        storeAway = false;
        assertThat(send("opengov-request+x@lists.test", MESSAGE)).startsWith("550 5.1.1");
        assertThat(taken).isEmpty();
    }

    @Test
    void byLmtpEachRecipientHasAnAnswer() {
        storeAwayForGovernment = true;
        try (var client = MailClient.connect(receiver.lmtpPort())) {
            assertThat(client.reply()).startsWith("220");
            assertThat(client.command("EHLO client.test")).startsWith("500");
            assertThat(client.command("LHLO client.test")).startsWith("250");
            for (int message = 0; message < 2; message++) {
                assertThat(client.command("MAIL FROM:<jo@example.org>")).startsWith("250");
                assertThat(client.command("RCPT TO:<opengov@lists.test>")).startsWith("250");
                assertThat(client.command("RCPT TO:<nobody@lists.test>")).startsWith("550");
                assertThat(client.command("RCPT TO:<" + CIV + ">")).startsWith("250");
                assertThat(client.command("DATA")).startsWith("354");
                assertThat(client.data(MESSAGE)).as("government").startsWith("451 4.3.0");
                assertThat(client.reply()).as("everyone").startsWith("250 2.0.0");
            }
            assertThat(client.command("DATA")).as("the next transaction").startsWith("503");
            assertThat(client.command("BDAT 3 LAST")).startsWith("502");
            assertThat(client.command("QUIT")).startsWith("221");
        }
        assertThat(taken).hasSize(2).allSatisfy(mail -> assertThat(mail.raw()).isEqualTo(MESSAGE));
    }

    @Test
    void byLmtpAMessageThatIsTooLargeIsRefusedForEachRecipient() {
        try (var client = MailClient.connect(receiver.lmtpPort())) {
            client.reply();
            client.command("LHLO client.test");
            client.command("MAIL FROM:<jo@example.org>");
            client.command("RCPT TO:<opengov@lists.test>");
            client.command("RCPT TO:<" + CIV + ">");
            client.command("DATA");
            assertThat(client.data("x\r\n".repeat(LIMIT / 2).getBytes(ISO_8859_1)))
                    .startsWith("552");
            assertThat(client.reply()).startsWith("552");
            assertThat(client.command("NOOP")).startsWith("250");
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void aMessageThatIsTooLargeIsRefusedAndTheNextOneIsNot() {
        byte[] large = new byte[LIMIT + 1_000];
        Arrays.fill(large, (byte) 'x');
        for (int at = 70; at < large.length - 1; at += 72) {
            large[at] = '\r';
            large[at + 1] = '\n';
        }
        assertThat(send(CIV, large)).startsWith("552");
        assertThat(taken).isEmpty();
        try (var client = ready()) {
            assertThat(client.command("MAIL FROM:<jo@example.org> SIZE=" + 10 * LIMIT))
                    .startsWith("552");
        }
        assertThat(send(CIV, Arrays.copyOf(large, LIMIT - 1_000))).startsWith("250");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483648", "99999999999", "99999999999999999999", "000099999999999"})
    void aDeclaredSizeBeyondAllBoundsIsRefusedAndTheNextIsNot(String size) {
        try (var client = ready()) {
            assertThat(client.command("MAIL FROM:<jo@example.org> SIZE=" + size + " BODY=8BITMIME"))
                    .startsWith("552 5.3.4");
            assertThat(client.command("MAIL FROM:<jo@example.org> SIZE=00000000000100"))
                    .startsWith("250");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"FOO", "RET=HDRS", "BODY=BINARYMIME", "SIZE=many", "SIZE=-1", "AUTH=<>", "SIZE=1 FOO=<>"})
    void parametersThatAreNotOfferedAreRefused(String parameters) {
        try (var client = ready()) {
            assertThat(client.command("MAIL FROM:<jo@example.org> " + parameters))
                    .startsWith("555 5.5.4");
            assertThat(client.command("MAIL FROM: <jo@example.org> size=10 body=8bitmime SMTPUTF8"))
                    .startsWith("250");
            assertThat(client.command("RCPT TO:<" + CIV + "> NOTIFY=NEVER")).startsWith("555 5.5.4");
            assertThat(client.command("RCPT TO:<" + CIV + ">")).startsWith("250");
        }
    }

    @Test
    void afterARefusedMessageTheNextOneIsTaken() {
        try (var client = ready()) {
            for (boolean away : List.of(true, false)) {
                storeAway = away;
                assertThat(client.command("MAIL FROM:<jo@example.org>")).startsWith("250");
                assertThat(client.command("RCPT TO:<" + CIV + ">")).startsWith("250");
                assertThat(client.command("DATA")).startsWith("354");
                assertThat(client.data(MESSAGE)).startsWith(away ? "451" : "250");
            }
        }
        assertThat(taken).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HELP", "HELP AUTH", "HELP MAIL", "help x"})
    void helpIsAnAnswerOfOneLine(String command) {
        try (var client = ready()) {
            assertThat(client.command(command)).startsWith("214 ");
            assertThat(client.command("VRFY jo")).startsWith("502");
        }
    }

    /** The library's BDAT takes for whole what breaks off in the middle. */
    @Test
    void messagesDoNotComeInChunks() {
        try (var client = ready()) {
            client.write("EHLO client.test\r\n".getBytes(ISO_8859_1));
            assertThat(client.lines())
                    .containsExactly("250-lists.test", "250-8BITMIME", "250-SMTPUTF8", "250 SIZE " + LIMIT);
            client.command("MAIL FROM:<jo@example.org>");
            client.command("RCPT TO:<" + CIV + ">");
            assertThat(client.command("BDAT 100 LAST")).startsWith("502");
        }
    }

    @Test
    void whatFollowsInAMessageThatIsTooLargeAreNoCommands() {
        String large = "x".repeat(70) + "\r\n";
        String smuggled = "MAIL FROM:<admin@lists.test>\r\nRCPT TO:<" + CIV + ">\r\nDATA\r\nSubject: forged\r\n";
        try (var client = ready()) {
            client.command("MAIL FROM:<jo@example.org>");
            client.command("RCPT TO:<" + CIV + ">");
            client.command("DATA");
            client.write((large.repeat(LIMIT / 35) + smuggled + "\r\n.\r\n").getBytes(ISO_8859_1));
            assertThat(client.reply()).startsWith("552");
            assertThat(client.command("VRFY jo"))
                    .as("the next answer is to the next command")
                    .startsWith("502");
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void whoseMessageTakesTooLongIsHungUpOn() {
        receiver.stop();
        receiver = start(4_000, Duration.ofMinutes(5), Duration.ZERO);
        try (var client = ready()) {
            client.command("MAIL FROM:<jo@example.org>");
            client.command("RCPT TO:<" + CIV + ">");
            client.command("DATA");
            client.write("Subject: x\r\n".repeat(1_000).getBytes(ISO_8859_1));
            assertThat(client.reply()).startsWith("421 4.4.2");
            assertThat(client.reply()).as("hung up").isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DATA",
                "RCPT TO:<opengov-civ@lists.test>",
                "MAIL FROM:jo",
                "AUTH PLAIN",
                "VRFY jo",
                "\u0000\u00ff",
                "RCPT"
            })
    void nonsenseGetsAnAnswerAndDoesNoHarm(String command) {
        try (var client = ready()) {
            assertThat(client.command(command)).matches("[245]\\d\\d .*");
        }
        assertThat(send(CIV, MESSAGE)).startsWith("250");
    }

    /** A server that takes this for the end of a message lets its senders write whole messages of others (CVE-2023-51764). */
    @ParameterizedTest
    @ValueSource(strings = {"\n.\n", "\n.\r\n", "\r.\r\n", "\r\n.\n"})
    void nothingButADotOnALineOfItsOwnEndsAMessage(String end) {
        String smuggled = "Subject: one\r\n\r\nx" + end + "MAIL FROM:<admin@lists.test>\r\n";
        try (var client = ready()) {
            client.command("MAIL FROM:<jo@example.org>");
            client.command("RCPT TO:<" + CIV + ">");
            client.command("DATA");
            client.write((smuggled + "\r\n.\r\n").getBytes(ISO_8859_1));
            assertThat(client.reply()).startsWith("250");
            assertThat(client.command("NOOP")).startsWith("250");
        }
        assertThat(taken).hasSize(1);
    }

    @Test
    void twoThousandIdleClientsKeepNobodyOut() {
        List<MailClient> idle = new ArrayList<>();
        try {
            for (int number = 0; number < 2_000; number++) {
                idle.add(MailClient.connect(receiver.port()));
            }
            Instant start = Instant.now();
            assertThat(send(CIV, MESSAGE)).startsWith("250");
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
        } finally {
            idle.forEach(MailClient::close);
        }
    }

    @Test
    void whenTooManyAreConnectedTheNextIsToldToComeAgain() {
        receiver.stop();
        receiver = start(2, Duration.ofMinutes(5), Duration.ofMinutes(10));
        try (var one = ready();
                var other = ready()) {
            try (var third = MailClient.connect(receiver.port())) {
                assertThat(third.reply()).startsWith("421 4.3.2");
            }
            other.command("QUIT");
        }
        await().until(() -> send(CIV, MESSAGE).startsWith("250"));
    }

    @Test
    void oneClientKeepsNoOtherOut() {
        receiver.stop();
        receiver = start(10, 2, Duration.ofMinutes(5), Duration.ofMinutes(10), null);
        try (var one = ready();
                var other = ready()) {
            try (var third = MailClient.connect(receiver.port())) {
                assertThat(third.reply()).startsWith("421 4.3.2");
            }
            try (var neighbour = MailClient.connect(receiver.port(), "127.0.0.2")) {
                assertThat(neighbour.reply()).startsWith("220");
            }
            other.command("QUIT");
        }
        await().until(() -> send(CIV, MESSAGE).startsWith("250"));
    }

    @Test
    void twoThousandSlowClientsKeepNobodyOut() {
        List<MailClient> slow = new ArrayList<>();
        try {
            for (int number = 0; number < 2_000; number++) {
                var client = MailClient.connect(receiver.port());
                slow.add(client);
                client.write(
                        ("EHLO c\r\nMAIL FROM:<>\r\nRCPT TO:<" + CIV + ">\r\nDATA\r\nSubject: s").getBytes(ISO_8859_1));
            }
            slow.forEach(client -> client.write(new byte[] {'l'}));
            Instant start = Instant.now();
            assertThat(send(CIV, MESSAGE)).startsWith("250");
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
        } finally {
            slow.forEach(MailClient::close);
        }
    }

    @Test
    void whoIsSilentIsHungUpOn() {
        receiver.stop();
        receiver = start(10, Duration.ofMillis(300), Duration.ofMinutes(10));

        try (var silent = ready()) {
            assertThat(silent.reply()).startsWith("421");
        }
    }

    @Test
    void whereThereIsACertificateClientsMaySpeakInPrivate(@TempDir Path folder) throws Exception {
        try (var client = ready()) {
            assertThat(client.command("STARTTLS")).startsWith("454");
        }
        receiver.stop();
        SSLContext tls = SelfSigned.context(folder);
        receiver = start(10, Duration.ofMinutes(5), Duration.ofMinutes(10), tls);

        try (var open = ready()) {
            assertThat(open.command("STARTTLS")).startsWith("220");
            try (var client = open.secured(tls)) {
                client.command("EHLO client.test");
                client.command("MAIL FROM:<jo@example.org>");
                client.command("RCPT TO:<" + CIV + ">");
                client.command("DATA");
                assertThat(client.data(MESSAGE)).startsWith("250");
            }
        }
        assertThat(taken).hasSize(1);
    }

    private String send(String to, byte[] message) {
        return MailClient.send(receiver.port(), "jo@example.org", to, message);
    }

    private MailClient ready() {
        var client = MailClient.connect(receiver.port());
        client.reply();
        client.command("EHLO client.test");
        return client;
    }

    private Receiver start(int connections, Duration timeout, Duration transfer) {
        return start(connections, timeout, transfer, null);
    }

    private Receiver start(int connections, Duration timeout, Duration transfer, @Nullable SSLContext tls) {
        return start(connections, connections, timeout, transfer, tls);
    }

    private Receiver start(
            int connections, int perClient, Duration timeout, Duration transfer, @Nullable SSLContext tls) {
        var settings = new ReceivingSettings(
                InetAddress.getLoopbackAddress(),
                0,
                0,
                "lists.test",
                DataSize.ofBytes(LIMIT),
                10,
                connections,
                perClient,
                timeout,
                transfer,
                null);
        var posts = new Destination() {
            @Override
            public Set<Role> roles() {
                return Set.of(Role.POST);
            }

            @Override
            public void take(Addressee addressee, ArrivedMail mail) {
                if (storeAway
                        || storeAwayForGovernment && addressee.list().name().equals("opengov")) {
                    throw new IllegalStateException("the store is away");
                }
                addressees.add(addressee);
                taken.add(mail);
            }
        };
        var found = new Addressees(new MailingLists(List.of(list("opengov"), list("opengov-civ"))));
        var intake = new Intake(LIMIT, transfer, Clock.systemUTC());
        var started = new Receiver(
                settings,
                context -> new Transaction(found, Map.of(Role.POST, posts), intake, Clock.systemUTC()),
                new Sessions(connections, perClient, new SimpleMeterRegistry()),
                tls);
        started.start();
        return started;
    }

    private static MailingList list(String name) {
        return new MailingList(name, name + "@lists.test", name, Audience.EVERYONE, false, false);
    }
}
