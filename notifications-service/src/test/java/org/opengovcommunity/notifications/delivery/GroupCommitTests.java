package org.opengovcommunity.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Threads that write at the same time. */
class GroupCommitTests {

    private final List<List<Integer>> written = new CopyOnWriteArrayList<>();
    private final CountDownLatch firstMayEnd = new CountDownLatch(1);

    @Test
    void whatWaitsWhileAnotherWritesIsWrittenTogether() {
        var commits = new GroupCommit<Integer>(this::write);
        var threads = new ArrayList<CompletableFuture<Void>>();
        threads.add(CompletableFuture.runAsync(() -> commits.commit(0)));
        await().until(() -> written.size() == 1);
        IntStream.rangeClosed(1, 5)
                .forEach(item -> threads.add(CompletableFuture.runAsync(() -> commits.commit(item))));

        assertThat(threads).noneMatch(CompletableFuture::isDone);
        firstMayEnd.countDown();
        threads.forEach(CompletableFuture::join);

        assertThat(written.getFirst()).containsExactly(0);
        assertThat(written.stream().flatMap(List::stream)).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
    }

    @Test
    void aFailureIsToldAndTheNextIsTriedAnew() {
        var commits = new GroupCommit<Integer>(items -> {
            written.add(items);
            if (items.contains(1)) {
                throw new IllegalStateException("away");
            }
        });

        assertThatIllegalStateException().isThrownBy(() -> commits.commit(1)).withMessage("away");
        commits.commit(2);

        assertThat(written).containsExactly(List.of(1), List.of(2));
    }

    private void write(List<Integer> items) {
        written.add(items);
        try {
            firstMayEnd.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
