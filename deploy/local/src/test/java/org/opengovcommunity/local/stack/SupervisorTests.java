package org.opengovcommunity.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengovcommunity.local.mail.MailCatcher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The supervisor with a real part: the mail catcher. */
class SupervisorTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private DataFolder data;
    private Supervisor supervisor;

    @BeforeEach
    void open() throws CannotStart {
        data = DataFolder.open(folder);
        supervisor = new Supervisor(data);
    }

    @AfterEach
    void close() throws Exception {
        supervisor.stop();
        data.close();
    }

    @Test
    void aPartThatIsKilledIsStartedAgain() throws Exception {
        supervisor.start(List.of(mail("mail")));
        long first = part().get("pid").asLong();
        var watching = Thread.ofVirtual().start(this::watch);

        ProcessHandle.of(first).orElseThrow().destroyForcibly();

        await().atMost(PATIENCE)
                .until(() -> part().get("state").asString().equals("UP")
                        && part().get("pid").asLong() != first);
        supervisor.stop();
        watching.join(PATIENCE);
        assertThat(data.path("run/status.json")).doesNotExist();
    }

    @Test
    void nothingIsReadyWhilePartsAreToCome() throws Exception {
        var mail = mail("mail");
        var other = mail("other");
        supervisor.announce(List.of(mail));
        supervisor.announce(List.of(other));

        supervisor.start(List.of(mail));

        assertThat(status().get("ready").asBoolean()).isFalse();
        assertThat(status().at("/parts/0/state").asString()).isEqualTo("UP");
        assertThat(status().at("/parts/1/state").asString()).isEqualTo("COMING");

        supervisor.start(List.of(other));

        assertThat(status().get("ready").asBoolean()).isTrue();
    }

    @Test
    void aPartThatEndsAtOnceIsReportedWithTheReasonAndItsLog() {
        var broken = part("broken", List.of("-cp", System.getProperty("java.class.path"), "no.such.Main"), 1);

        assertThatThrownBy(() -> supervisor.start(List.of(broken)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContainingAll(
                        "broken has ended",
                        "no.such.Main",
                        data.path("logs/broken.log").toString());
    }

    @Test
    void whatAKilledSupervisorLeavesIsStopped() throws Exception {
        supervisor.start(List.of(mail("mail")));
        var left = ProcessHandle.of(part().get("pid").asLong()).orElseThrow();

        Leftovers.stop(data);

        assertThat(left.isAlive()).isFalse();
        assertThat(data.path("run/status.json")).doesNotExist();
    }

    @Test
    void aProcessOfSomebodyElseIsLeftAlone() throws Exception {
        var other = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(data.path("run/status.json"), "{\"parts\":[{\"pid\":%d}]}".formatted(other.pid()));

            Leftovers.stop(data);

            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroyForcibly();
        }
    }

    private void watch() {
        try {
            supervisor.watch();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private JsonNode part() throws IOException {
        return status().at("/parts/0");
    }

    private JsonNode status() throws IOException {
        return new JsonMapper().readTree(Files.readString(data.path("run/status.json")));
    }

    private Part mail(String name) throws IOException {
        int web = freePort();
        return part(
                name,
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        MailCatcher.class.getName(),
                        folder.resolve("mail").toString(),
                        Integer.toString(freePort()),
                        Integer.toString(web)),
                web);
    }

    private Part part(String name, List<String> start, int port) {
        var program = new JavaProgram(
                64, List.of(JavaProgram.marker(data)), start, folder.resolve("none.jar"), folder.resolve("none.aot"));
        return new Part(name, port, program, Map.of(), Probe.listening(port));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
