package org.opengovcommunity.archive.worker;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * A thread that does its work when it is told that there is some, and looks for some by itself after an interval. It rests
 * a little after each time, so that what comes in a burst is one piece of work. Work that fails is tried again at the next
 * interval. An orderly stop does the work once more, and then what finishes it.
 */
public final class Worker implements SmartLifecycle {

    private static final Duration REST = Duration.ofMillis(150);
    private static final Logger log = LoggerFactory.getLogger(Worker.class);

    private final String name;
    private final Duration interval;
    private final int phase;
    private final Runnable work;
    private final Runnable finish;
    private final Semaphore wakeUps = new Semaphore(0);
    private volatile boolean running;
    private CountDownLatch stopped = new CountDownLatch(1);
    private Thread thread = new Thread();

    public Worker(String name, Duration interval, int phase, Runnable work) {
        this(name, interval, phase, work, () -> {});
    }

    /** @param phase the one with the lowest phase starts first and stops last */
    public Worker(String name, Duration interval, int phase, Runnable work, Runnable finish) {
        this.name = name;
        this.interval = interval;
        this.phase = phase;
        this.work = work;
        this.finish = finish;
    }

    /** Says that there is work; returns at once. */
    public void wake() {
        wakeUps.release();
    }

    @Override
    public void start() {
        running = true;
        stopped = new CountDownLatch(1);
        thread = Thread.ofPlatform().name(name).start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        stopped.countDown();
        wake();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return phase;
    }

    private void run() {
        while (running) {
            attempt(work);
            rest();
            await();
        }
        attempt(work);
        attempt(finish);
    }

    private void attempt(Runnable task) {
        wakeUps.drainPermits();
        try {
            task.run();
        } catch (RuntimeException e) {
            log.warn("{} failed and is tried again", name, e);
        }
    }

    private void rest() {
        try {
            stopped.await(REST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            running = false;
        }
    }

    private void await() {
        try {
            wakeUps.tryAcquire(interval.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            running = false;
        }
    }
}
