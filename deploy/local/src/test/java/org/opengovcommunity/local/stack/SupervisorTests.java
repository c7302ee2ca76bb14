package org.opengovcommunity.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The supervisor with a real part: the mail catcher. */
class SupervisorTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private DataFolder data;
    private Supervisor supervisor;
    private TestParts parts;

    @BeforeEach
    void open() throws CannotStart {
        data = DataFolder.open(folder);
        supervisor = new Supervisor(data);
        parts = new TestParts(data);
    }

    @AfterEach
    void close() throws Exception {
        supervisor.stop();
        data.close();
    }

    @Test
    void aPartThatIsKilledIsStartedAgain() throws Exception {
        supervisor.start(List.of(parts.mail("mail")));
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
        var mail = parts.mail("mail");
        var other = parts.mail("other");
        supervisor.announce(List.of(mail));
        supervisor.announce(List.of(other));

        supervisor.start(List.of(mail));

        assertThat(status().get("ready").asBoolean()).isFalse();
        assertThat(status().at("/parts/0/state").asString()).isEqualTo("UP");
        assertThat(status().at("/parts/1/state").asString()).isEqualTo("COMING");

        supervisor.start(List.of(other));

        assertThat(status().get("ready").asBoolean()).isTrue();
        assertThat(status().propertyNames()).containsExactly("ready", "parts");
        assertThat(status().at("/parts/0").propertyNames())
                .containsExactly("name", "state", "port", "pid", "startSeconds", "rssMb");
    }

    @Test
    void aPartThatEndsAtOnceIsReportedWithTheReasonAndItsLog() {
        var broken = parts.part("broken", List.of("-cp", System.getProperty("java.class.path"), "no.such.Main"), 1);

        assertThatThrownBy(() -> supervisor.start(List.of(broken)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContainingAll(
                        "broken has ended",
                        "no.such.Main",
                        data.path("logs/broken.log").toString());
    }

    @Test
    void aStartThatIsStoppedIsNoFailureOfAPart() throws Exception {
        var mail = parts.mail("mail");
        var neverReady = new Part("mail", mail.port(), mail.program(), Map.of(), () -> false);
        var starting = CompletableFuture.runAsync(() -> start(neverReady));
        await().atMost(PATIENCE).until(() -> data.path("logs/mail.log").toFile().length() > 0);

        supervisor.stop();

        assertThat(starting)
                .failsWithin(PATIENCE)
                .withThrowableThat()
                .withMessageContaining("it was stopped before everything was ready");
    }

    @Test
    void whatAKilledSupervisorLeavesIsStopped() throws Exception {
        supervisor.start(List.of(parts.mail("mail")));
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

    private void start(Part part) {
        try {
            supervisor.start(List.of(part));
        } catch (CannotStart | IOException | InterruptedException e) {
            throw new CompletionException(e);
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
}
