package org.opengovcommunity.bench.survival;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.bench.Milestones;
import org.opengovcommunity.bench.Poster;
import org.opengovcommunity.bench.stack.LocalStack;

/** Posts and changes of a deadline at random moments, until it is closed. */
final class Traffic implements AutoCloseable {

    private static final int LONGEST_PAUSE_MILLIS = 3_000;
    /** What waits goes out first, so that the end is not far when the traffic ends. */
    private static final int MOST_WAITING = 20_000;

    private final List<Poster> posters;
    private final LocalStack stack;
    private final String milestone;
    private final IntSupplier waiting;
    private final Random random;
    private final Thread thread = new Thread(this::flow, "traffic");
    private volatile boolean closed;
    private volatile @Nullable RuntimeException failure;
    private volatile int posts;
    private volatile int changes;

    /** @param waiting says how many copies are under way */
    Traffic(List<Poster> posters, LocalStack stack, String milestone, IntSupplier waiting, Random random) {
        this.posters = posters;
        this.stack = stack;
        this.milestone = milestone;
        this.waiting = waiting;
        this.random = random;
    }

    void start() {
        thread.start();
    }

    int posts() {
        return posts;
    }

    int changes() {
        return changes;
    }

    /** @throws RuntimeException when something was refused for good */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (failure != null) {
            throw failure;
        }
    }

    void change() {
        Milestones.move(stack, milestone, changes);
        changes++;
    }

    private void flow() {
        try {
            while (!closed) {
                if (waiting.getAsInt() < MOST_WAITING) {
                    if (random.nextBoolean()) {
                        change();
                    } else {
                        post();
                    }
                }
                LockSupport.parkNanos(random.nextInt(LONGEST_PAUSE_MILLIS) * 1_000_000L);
            }
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    /** As a mail server does: a message that nobody took for sure is sent again, to the next one. */
    private void post() {
        int instance = random.nextInt(posters.size());
        while (true) {
            try {
                posters.get(instance++ % posters.size()).post(posts);
                posts++;
                return;
            } catch (UncheckedIOException | IllegalStateException notTaken) {
                LockSupport.parkNanos(200_000_000);
            }
        }
    }
}
