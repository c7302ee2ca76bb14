package org.opengovcommunity.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the scripts of {@code deploy} do without a stack that runs. */
class ScriptsTests {

    @TempDir
    Path data;

    @Test
    void scriptsActForTheFirstAdministratorOrForWhomTheyAreTold() throws Exception {
        assertThat(operator()).isEqualTo("admin@gov.test");

        Files.writeString(data.resolve("stack.properties"), "empty=true\nfirst-admin=you\\:me@agency.gov\n");

        assertThat(operator()).isEqualTo("you:me@agency.gov");
        assertThat(operator("--as", "other@agency.gov")).isEqualTo("other@agency.gov");
    }

    private String operator(String... options) throws Exception {
        List<String> command = new ArrayList<>(
                List.of("bash", "-c", "source common.sh; parse_data \"$@\"; parse_operator; echo $operator", "test"));
        command.addAll(List.of("--data", data.toString()));
        command.addAll(List.of(options));
        var script = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(script.getInputStream().readAllBytes()).strip();
    }
}
