package org.opengovcommunity.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.bench.Milestones;
import org.opengovcommunity.bench.stack.LocalStack;

/** {@code deploy/up} and its companions. */
class CommandsTests {

    @Test
    void aBusyPortIsNamed() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertRefused(
                    Stacks.newFolder(),
                    Map.of("OPENGOV_PORT_GATEWAY", Integer.toString(other.getLocalPort())),
                    "port " + other.getLocalPort() + " (gateway) is in use",
                    "OPENGOV_PORT_GATEWAY");
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws Exception {
        Path file = Files.createFile(Stacks.newFolder().resolve("file"));

        assertRefused(file.resolve("data"), Map.of(), "cannot write to " + file, "--data");
    }

    @Test
    void aPortThatIsNoneIsNamed() {
        assertRefused(Stacks.newFolder(), Map.of("OPENGOV_PORT_STORE", "70000"), "OPENGOV_PORT_STORE is not a port");
    }

    @Test
    void theStateSurvivesAndASecondStackIsRefused() {
        try (var stack = Stacks.start(null)) {
            assertThatThrownBy(() -> stack.run(
                            "up", List.of("--detach", "--data", stack.data().toString())))
                    .hasMessageContaining("runs already");
            assertThatThrownBy(() -> stack.token("nobody@gov.test")).hasMessageContaining("Nobody has this address");
            assertThatThrownBy(() ->
                            stack.run("replay", List.of("--data", stack.data().toString(), "--as", "nobody@gov.test")))
                    .hasMessageContaining(
                            "nobody here has the address nobody@gov.test; name an administrator with --as");
            assertThatThrownBy(() -> stack.run(
                            "import-mbox", List.of("--data", stack.data().toString(), "opengov-civ", "pom.xml")))
                    .hasMessageContaining("this is not an mbox");
            String milestone = Milestones.ledBy(stack, "USDA");
            stack.api("lead@gov.test").moveDeadline(milestone, "2027-08-09", "To be remembered");

            stack.down();
            assertThatThrownBy(stack::status).hasMessageContaining("\"ready\":false");
            stack.up();

            assertThat(stack.api(null)
                            .get("/api/milestones/" + milestone)
                            .json()
                            .at("/deadline/date")
                            .asString())
                    .isEqualTo("2027-08-09");
            assertThat(stack.run("replay", List.of("--data", stack.data().toString())))
                    .contains("archive-service", "{\"waiting\":0}");
        }
    }

    private static void assertRefused(Path data, Map<String, String> environment, String... words) {
        assertThatThrownBy(() -> LocalStack.start(Stacks.deploy(), data, null, environment))
                .hasMessageContainingAll(words)
                .satisfies(
                        refusal -> assertThat(refusal.getMessage().lines().filter(line -> line.contains("deploy/up:")))
                                .hasSize(1));
    }
}
