package org.opengovcommunity.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChoicesTests {

    @TempDir
    Path folder;

    @Test
    void anEmptyStackStaysEmptyAndMailKeepsItsWay() throws Exception {
        start("--empty", "--smtp", "mail.test:25");

        var later = start();

        assertThat(later.seed()).isFalse();
        assertThat(later.smtp()).isEqualTo("mail.test:25");
        assertThat(start("--empty").smtp()).isEqualTo("mail.test:25");
    }

    @Test
    void anotherMailServerReplacesTheOneBefore() throws Exception {
        start("--smtp", "mail.test:25");

        assertThat(start("--smtp", "other.test:587").smtp()).isEqualTo("other.test:587");
        assertThat(start().smtp()).isEqualTo("other.test:587");
    }

    @Test
    void aStartThatFailsKeepsNoMailServerButThatTheFolderIsEmpty() throws Exception {
        begin("--empty", "--smtp", "wrong.test:25");

        var later = begin();

        assertThat(later.smtp()).isNull();
        assertThat(later.seed()).isFalse();
    }

    @Test
    void demoDataCannotBeMadeUndone() throws Exception {
        start();

        assertThatThrownBy(() -> start("--empty"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContainingAll("--empty", folder.toString())
                .hasMessageNotContaining("\n");
        assertThat(start().seed()).isTrue();
    }

    @Test
    void theFirstAdministratorOfAnEmptyStackIsKeptForTheScripts() throws Exception {
        start("--empty");

        assertThat(Files.readString(folder.resolve("stack.properties"))).contains("first-admin=you@agency.gov\n");
    }

    private Settings start(String... options) throws CannotStart, IOException {
        var settings = begin(options);
        try (var data = DataFolder.open(folder)) {
            Choices.in(data).keepMail(settings);
        }
        return settings;
    }

    /** A start that has not come to its end yet. */
    private Settings begin(String... options) throws CannotStart, IOException {
        List<String> arguments = new ArrayList<>(List.of("/project", "--data", folder.toString()));
        arguments.addAll(List.of(options));
        var asked = Settings.of(arguments.toArray(String[]::new), Map.of("OPENGOV_FIRST_ADMIN", "you@agency.gov"));
        try (var data = DataFolder.open(folder)) {
            var choices = Choices.in(data);
            var settings = choices.complete(asked);
            choices.keep(settings);
            return settings;
        }
    }
}
