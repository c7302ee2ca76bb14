package org.opengovcommunity.local.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A part as a process, and what is known of it. A part that dies is started again, after a pause that grows. */
final class Running {

    /** What a part is doing. */
    enum State {
        STARTING,
        UP,
        NOT_READY,
        RESTARTING,
        STOPPED
    }

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    /** A part that is up is asked seldom: the question costs it work. */
    private static final Duration PROBE_INTERVAL = Duration.ofSeconds(5);

    private static final Duration STABLE = Duration.ofMinutes(1);

    private final Part part;
    private final Path log;
    private Process process;
    private Instant startedAt = Instant.now();
    private State state = State.STOPPED;
    private Instant probedAt = Instant.EPOCH;
    private double startSeconds;
    private int deaths;

    private Running(Part part, Path log) throws IOException {
        this.part = part;
        this.log = log;
        this.process = launch();
    }

    /** @param log gets what the process prints */
    static Running start(Part part, Path log) throws IOException {
        return new Running(part, log);
    }

    Part part() {
        return part;
    }

    State state() {
        return state;
    }

    @Nullable
    Long pid() {
        return process.isAlive() ? process.pid() : null;
    }

    /** From the start of the process to its readiness. */
    double startSeconds() {
        return startSeconds;
    }

    /** Looks at the process and starts it again when it has died. */
    void check() throws IOException, InterruptedException {
        if (!process.isAlive()) {
            restart();
            return;
        }
        if (state == State.UP && Instant.now().isBefore(probedAt.plus(PROBE_INTERVAL))) {
            return;
        }
        probedAt = Instant.now();
        boolean ready = part.probe().readyNow();
        if (ready && state == State.STARTING) {
            startSeconds = Duration.between(startedAt, Instant.now()).toMillis() / 1000.0;
        }
        if (state != State.STARTING || ready) {
            state = ready ? State.UP : State.NOT_READY;
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Asks the process to end; {@link #awaitEnd} waits for it. */
    void stop() {
        state = State.STOPPED;
        process.destroy();
    }

    void awaitEnd(Duration patience) throws InterruptedException {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private void restart() throws IOException {
        Instant now = Instant.now();
        if (state != State.RESTARTING) {
            deaths = Duration.between(startedAt, now).compareTo(STABLE) > 0 ? 0 : deaths + 1;
            state = State.RESTARTING;
            startedAt = now;
        }
        if (Duration.between(startedAt, now).compareTo(pause()) >= 0) {
            process = launch();
        }
    }

    /** None after the first death: whoever is served by this part waits. */
    private Duration pause() {
        Duration pause = deaths <= 1 ? Duration.ZERO : Duration.ofSeconds(1L << Math.min(deaths - 2, 5));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private Process launch() throws IOException {
        var builder = new ProcessBuilder(part.program().command());
        builder.environment().putAll(part.environment());
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        state = State.STARTING;
        startedAt = Instant.now();
        return builder.start();
    }
}
