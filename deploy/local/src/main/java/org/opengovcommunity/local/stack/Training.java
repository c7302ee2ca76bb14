package org.opengovcommunity.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Records which classes a service loads until it is set up, so that later starts need a fraction of the time (JEP 514).
 * Once per build; a JVM that cannot do it starts without.
 */
final class Training {

    private static final int FIRST_JAVA = 25;
    private static final int PATIENCE_MINUTES = 3;

    private Training() {}

    /** Whether a start of this part would be faster after a training run. */
    static boolean isDue(Part part) throws IOException {
        JavaProgram program = part.program();
        return Runtime.version().feature() >= FIRST_JAVA
                && (Files.notExists(program.aotCache())
                        || Files.getLastModifiedTime(program.aotCache())
                                        .compareTo(Files.getLastModifiedTime(
                                                Path.of(program.start().getLast())))
                                < 0);
    }

    /** Sets the service up, records, and ends before it serves anybody. */
    static void run(Part part, Path log) throws IOException, InterruptedException {
        Path cache = part.program().aotCache();
        Files.deleteIfExists(cache);
        List<String> command =
                part.program().commandWith("-XX:AOTCacheOutput=" + cache, "-Dspring.context.exit=onRefresh");
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(part.environment());
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        Process process = builder.start();
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
        }
    }
}
