package org.opengovcommunity.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

class TrainingTests {

    @TempDir
    Path folder;

    private final PrintStream before = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(printed));
    }

    @AfterEach
    void leave() {
        System.setOut(before);
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_25)
    void ofEachPartIsToldThatItIsPrepared() throws Exception {
        try (var data = DataFolder.open(folder)) {
            var parts = new TestParts(data);
            List<Part> first = List.of(parts.mail("mail"));
            List<Part> second = List.of(parts.mail("other"));
            var training = new Training();
            training.announce(first);
            training.announce(second);

            training.run(first, data.path("logs"));
            assertThat(printed.toString()).matches("  mail +preparing 1 of 2 for fast starts, once per build\n");

            training.run(second, data.path("logs"));
            assertThat(printed.toString())
                    .contains("\n  other ", "preparing 2 of 2")
                    .hasLineCount(2);
        }
    }
}
