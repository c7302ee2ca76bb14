package org.opengovcommunity.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.opengovcommunity.local.stack.Running.State;

/** Starts the parts, keeps them running, stops them in reverse order. */
final class Supervisor {

    private static final Duration START_PATIENCE = Duration.ofMinutes(3);
    private static final Duration SERVICE_STOP_PATIENCE = Duration.ofSeconds(35);
    private static final long POLL_MILLIS = 250;
    private static final long WATCH_MILLIS = 1_000;

    private final DataFolder data;
    private final StatusFile status;
    private final List<List<Running>> waves = new ArrayList<>();
    private final List<Part> coming = new ArrayList<>();
    private boolean stopping;

    Supervisor(DataFolder data) {
        this.data = data;
        this.status = new StatusFile(data);
    }

    /** Has the status tell of parts that will be started: without them nothing is ready. */
    synchronized void announce(List<Part> parts) throws IOException {
        coming.addAll(parts);
        status.write(all(), coming);
    }

    /**
     * Starts these parts at the same time and waits until all are ready.
     *
     * @throws CannotStart when one of them ends or is not ready in time, or everything is to stop
     */
    void start(List<Part> parts) throws CannotStart, IOException, InterruptedException {
        List<Running> starting = new ArrayList<>(launch(parts));
        long deadline = System.nanoTime() + START_PATIENCE.toNanos();
        while (!starting.isEmpty()) {
            takeOutReady(starting, System.nanoTime() > deadline);
            Thread.sleep(POLL_MILLIS);
        }
    }

    /** Restarts what dies and tells how all are, until {@link #stop}. */
    void watch() throws InterruptedException {
        while (true) {
            synchronized (this) {
                if (stopping) {
                    return;
                }
                try {
                    for (Running part : all()) {
                        part.check();
                    }
                    status.write(all(), coming);
                } catch (IOException fullDisk) {
                    System.err.println("cannot write the status: " + fullDisk);
                }
            }
            Thread.sleep(WATCH_MILLIS);
        }
    }

    /** Stops everything; the services first, what they need after them. */
    synchronized void stop() throws IOException, InterruptedException {
        stopping = true;
        for (List<Running> wave : waves.reversed()) {
            wave.forEach(Running::stop);
            for (Running part : wave) {
                part.awaitEnd(SERVICE_STOP_PATIENCE);
            }
        }
        status.remove();
    }

    private synchronized List<Running> launch(List<Part> parts) throws CannotStart, IOException {
        requireNoStop();
        List<Running> wave = new ArrayList<>();
        waves.add(wave);
        for (Part part : parts) {
            wave.add(Running.start(part, newLog(part.name())));
        }
        coming.removeAll(parts);
        return wave;
    }

    private synchronized void takeOutReady(List<Running> starting, boolean late)
            throws CannotStart, IOException, InterruptedException {
        requireNoStop();
        for (Running part : List.copyOf(starting)) {
            if (isReady(part, late)) {
                Progress.ready(part);
                starting.remove(part);
            }
        }
        status.write(all(), coming);
    }

    private boolean isReady(Running part, boolean late) throws CannotStart, IOException, InterruptedException {
        if (!part.alive() || late) {
            String name = part.part().name();
            throw new CannotStart("%s %s:%n%s%n  The whole log is %s"
                    .formatted(
                            name,
                            late ? "is not ready after " + START_PATIENCE.toMinutes() + " minutes" : "has ended",
                            FailureReason.in(log(name)),
                            log(name)));
        }
        part.check();
        return part.state() == State.UP;
    }

    private void requireNoStop() throws CannotStart {
        if (stopping) {
            throw new CannotStart("it was stopped before everything was ready");
        }
    }

    private List<Running> all() {
        return waves.stream().flatMap(List::stream).toList();
    }

    private Path log(String name) {
        return data.path("logs").resolve(name + ".log");
    }

    /** An empty log; the one before is kept beside it. */
    private Path newLog(String name) throws IOException {
        Path log = log(name);
        if (Files.exists(log)) {
            Files.move(log, data.path("logs").resolve(name + ".previous.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }
}
