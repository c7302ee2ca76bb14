package org.opengovcommunity.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.opengovcommunity.bench.stack.LocalStack;

/** The archive of another list server is taken over with the command for it. */
@ExtendWith(SharedStack.class)
class ImportTests {

    private static final int LARGE = 4;
    private static final int LINES_OF_A_LARGE_ONE = 50_000;
    /** More than are taken at a time. */
    private static final int SMALL = 2_500;

    @TempDir
    Path folder;

    @Test
    void anMboxOfSeveralPiecesIsTakenOverOnce(LocalStack stack) throws IOException {
        Path file = folder.resolve("old.mbox");
        String large = messages(0, LARGE, LINES_OF_A_LARGE_ONE);
        Files.writeString(file, large + messages(LARGE, LARGE + SMALL, 1));
        List<String> arguments = List.of("--data", stack.data().toString(), "opengov-civ", file.toString());

        assertThat(stack.run("import-mbox", arguments))
                .contains("%1$d messages, %1$d imported, 0 duplicates, 0 broken".formatted(LARGE + SMALL));
        assertThat(stack.run("import-mbox", arguments)).contains("is imported already");
    }

    private static String messages(int from, int to, int lines) {
        String text = "A line of a message that somebody wrote to the list, years ago, at some length.\n".repeat(lines);
        return IntStream.range(from, to)
                .mapToObj(number -> """
                        From author@old.example Mon Jan  1 10:00:00 2024
                        From: Author <author@old.example>
                        Date: Mon, 01 Jan 2024 10:00:00 +0000
                        Subject: Topic %1$d
                        Message-ID: <%1$d@old.example>

                        %2$s
                        """.formatted(number, text))
                .collect(Collectors.joining());
    }
}
