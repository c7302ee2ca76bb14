package org.opengovcommunity.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Records which classes a service loads until it is set up, so that later starts need a fraction of the time (JEP 514).
 * Once per build; a JVM that cannot do it starts without.
 */
final class Training {

    private static final int FIRST_JAVA = 25;
    private static final int PATIENCE_MINUTES = 3;

    private @Nullable Process process;
    private boolean stopped;

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
    void run(Part part, Path log) throws IOException, InterruptedException {
        Path cache = part.program().aotCache();
        Files.deleteIfExists(cache);
        var builder = new ProcessBuilder(
                part.program().commandWith("-XX:AOTCacheOutput=" + cache, "-Dspring.context.exit=onRefresh"));
        builder.environment().putAll(part.environment());
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        Process run = start(builder);
        if (run != null && !run.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            run.destroyForcibly().waitFor();
        }
    }

    /** Breaks off what runs and starts nothing more. */
    synchronized void stop() {
        stopped = true;
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private synchronized @Nullable Process start(ProcessBuilder builder) throws IOException {
        process = stopped ? null : builder.start();
        return process;
    }
}
