package org.opengovcommunity.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Starts a part once just to record which classes it loads and what it runs until it is ready, so that later starts
 * need a fraction of the time (JEP 514, JEP 515). Once per build; a JVM that cannot do it starts without.
 */
final class Training {

    private static final int FIRST_JAVA = 25;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long POLL_MILLIS = 200;

    private final Set<Part> due = new HashSet<>();
    private final Set<Process> running = new HashSet<>();
    private int begun;
    private boolean stopped;

    /** Notes which of these parts would start faster after a training run. */
    void announce(List<Part> parts) throws IOException {
        for (Part part : parts) {
            if (isDue(part.program())) {
                due.add(part);
            }
        }
    }

    /** Trains those of these parts that it is due for, as many at a time as there are cores. */
    void run(List<Part> parts, Path logs) throws IOException, InterruptedException {
        try (var cores = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<?>> runs = new ArrayList<>();
            for (Part part : parts) {
                if (due.contains(part)) {
                    runs.add(cores.submit(() -> {
                        run(part, logs.resolve(part.name() + ".training.log"));
                        return part;
                    }));
                }
            }
            for (Future<?> run : runs) {
                run.get();
            }
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    /** Starts the part, stops it when it is ready, and waits until what it learned is written. */
    private void run(Part part, Path log) throws IOException, InterruptedException {
        Path cache = part.program().aotCache();
        Files.deleteIfExists(cache);
        var builder = new ProcessBuilder(part.program().commandWith("-XX:AOTCacheOutput=" + cache));
        builder.environment().putAll(part.environment());
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        Process run = start(part, builder);
        if (run == null) {
            return;
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (run.isAlive() && System.nanoTime() < deadline && !part.probe().readyNow()) {
            Thread.sleep(POLL_MILLIS);
        }
        run.destroy();
        if (!run.waitFor(PATIENCE.toMinutes(), TimeUnit.MINUTES)) {
            run.destroyForcibly().waitFor();
        }
        ended(run);
    }

    /** Breaks off what runs and starts nothing more. */
    synchronized void stop() {
        stopped = true;
        for (Process process : running) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static boolean isDue(JavaProgram program) throws IOException {
        return Runtime.version().feature() >= FIRST_JAVA
                && (Files.notExists(program.aotCache())
                        || Files.getLastModifiedTime(program.aotCache())
                                        .compareTo(Files.getLastModifiedTime(program.code()))
                                < 0);
    }

    private synchronized @Nullable Process start(Part part, ProcessBuilder builder) throws IOException {
        if (stopped) {
            return null;
        }
        Progress.line(part.name(), "preparing %d of %d for fast starts, once per build".formatted(++begun, due.size()));
        Process process = builder.start();
        running.add(process);
        return process;
    }

    private synchronized void ended(Process process) {
        running.remove(process);
    }
}
