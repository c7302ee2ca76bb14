package org.opengovcommunity.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import tools.jackson.databind.json.JsonMapper;

/** The parts that a supervisor leaves running when it is killed. The status it wrote last tells which they are. */
final class Leftovers {

    private static final int PATIENCE_SECONDS = 30;

    private Leftovers() {}

    /** Stops them as {@code deploy/down} does it: {@code Leftovers DATA-FOLDER}. */
    public static void main(String[] arguments) throws CannotStart, IOException {
        try (var data = DataFolder.open(Path.of(arguments[0]).toAbsolutePath().normalize())) {
            stop(data);
        }
    }

    /** Services first, what they need after them. */
    static void stop(DataFolder data) throws IOException {
        Path status = data.path("run/status.json");
        if (Files.notExists(status)) {
            return;
        }
        List<ProcessHandle> parts = StreamSupport.stream(
                        new JsonMapper().readTree(status).get("parts").spliterator(), false)
                .flatMap(part -> ProcessHandle.of(part.path("pid").asLong(-1)).stream())
                .filter(process -> isPart(process, data))
                .toList();
        for (ProcessHandle part : parts.reversed()) {
            part.destroy();
            awaitEnd(part);
        }
        new StatusFile(data).remove();
    }

    /** A process id may belong to another program by now. */
    private static boolean isPart(ProcessHandle process, DataFolder data) {
        Optional<String> command = process.info().commandLine();
        return command.filter(line -> line.contains(JavaProgram.marker(data))).isPresent();
    }

    private static void awaitEnd(ProcessHandle part) {
        part.onExit()
                .completeOnTimeout(part, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        part.destroyForcibly();
    }
}
