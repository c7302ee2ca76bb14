package org.opengovcommunity.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the scripts of {@code deploy} do without a stack that runs. */
class ScriptsTests {

    @TempDir
    Path data;

    /** Of the script that ran last. */
    private int exitStatus;

    @Test
    void scriptsActForTheFirstAdministratorOrForWhomTheyAreTold() throws Exception {
        assertThat(operator()).isEqualTo("admin@gov.test");

        Files.writeString(data.resolve("stack.properties"), "empty=true\nfirst-admin=you\\:me@agency.gov\n");

        assertThat(operator()).isEqualTo("you:me@agency.gov");
        assertThat(operator("--as", "other@agency.gov")).isEqualTo("other@agency.gov");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--unknown", "--data", "--smtp", "--smtp nonsense", "--smtp host:0", "--smtp host:70000"})
    void whatIsNotUnderstoodIsRefusedInOneLineBeforeAnythingIsBuilt(String options) throws Exception {
        assertThat(up(options.split(" ")))
                .startsWith("deploy/up: ")
                .contains(options.split(" "))
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown 10", "fanout"})
    void aBenchmarkThatThereIsNotIsRefusedBeforeAnythingIsBuilt(String words) throws Exception {
        String script = "../bench " + words;

        assertThat(run(List.of("bash", "-c", script))).startsWith("Measures").contains("deploy/bench fanout N...");
        assertThat(exitStatus).isEqualTo(2);
    }

    @Test
    void aMailServerThatIsRememberedWrongIsRefusedAsOneThatIsGiven() throws Exception {
        Files.writeString(data.resolve("stack.properties"), "smtp=nonsense\n");

        assertThat(up()).isEqualTo("deploy/up: --smtp needs HOST:PORT, not nonsense\n");
    }

    @Test
    void theStatusOfNothingIsAFailureForScriptsToo() throws Exception {
        assertThat(run(List.of("../status")))
                .isEqualTo(
                        "deploy/status: nothing runs with the data in %s; start it with deploy/up,"
                                + " or name another folder with --data\n",
                        data);
        assertThat(exitStatus).isEqualTo(1);

        assertThat(run(List.of("../status"), "--json")).isEqualTo("{\"ready\":false,\"parts\":[]}\n");
        assertThat(exitStatus).isEqualTo(1);
    }

    private String operator(String... options) throws Exception {
        String script = "source common.sh; parse_data \"$@\"; parse_operator; echo $operator";
        return run(List.of("bash", "-c", script, "test"), options).strip();
    }

    private String up(String... options) throws Exception {
        return run(List.of("../up"), options);
    }

    private String run(List<String> script, String... options) throws Exception {
        List<String> command = new ArrayList<>(script);
        command.addAll(List.of("--data", data.toString()));
        command.addAll(List.of(options));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        // Should it come to that, nothing is built and nothing starts.
        builder.environment().putAll(Map.of("OPENGOV_BUILT", "yes", "OPENGOV_PORT_GATEWAY", "none"));
        var process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes());
        exitStatus = process.waitFor();
        return printed;
    }
}
