package org.opengovcommunity.notifications.bounce;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.notifications.list.UnsubscribeTokens;

class ReturnedIntakeTests {

    private static final Complaints NO_COMPLAINTS =
            new Complaints(new UnsubscribeTokens("0123456789abcdef0123456789abcdef"));

    private final ReturnedStore stored = new InMemoryReturnedStore();

    @Test
    void whatWaitsIsStoredTogether() throws Exception {
        var writes = new AtomicInteger();
        var open = new CountDownLatch(1);
        var intake = new ReturnedIntake(
                new Store() {
                    @Override
                    public void add(List<Returned> messages) {
                        writes.incrementAndGet();
                        awaitQuietly(open);
                        stored.add(messages);
                    }
                },
                NO_COMPLAINTS,
                Clock.systemUTC());

        try (var connections = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                var first = connections.submit(() -> intake.returned("a-list", "t", bytes("first")));
                await().until(() -> writes.get() == 1);
                var others = IntStream.range(1, 50)
                        .mapToObj(
                                number -> connections.submit(() -> intake.returned("a-list", "t", bytes("m" + number))))
                        .toList();
                await().until(() -> intake.waiting() == 49);
                open.countDown();
                first.get();
                for (var call : others) {
                    call.get();
                }
            } finally {
                open.countDown();
            }
        }

        assertThat(stored.count()).isEqualTo(50);
        assertThat(writes).hasValue(2);
    }

    @Test
    void whatIsNotStoredIsSaidSo() {
        var intake = new ReturnedIntake(
                new Store() {
                    @Override
                    public void add(List<Returned> messages) {
                        throw new IllegalStateException("away");
                    }
                },
                NO_COMPLAINTS,
                Clock.systemUTC());

        assertThatIllegalStateException().isThrownBy(() -> intake.returned("a-list", "t", bytes("m")));
        assertThatIllegalStateException().isThrownBy(() -> intake.returned("a-list", "t", bytes("m")));
    }

    @Test
    void ofALargeMessageTheBeginningIsKept() {
        new ReturnedIntake(stored, NO_COMPLAINTS, Clock.systemUTC()).returned("a-list", "t", new byte[1_000_000]);

        assertThat(stored.some(1))
                .singleElement()
                .satisfies(message -> assertThat(message.raw()).hasSizeLessThan(50_000));
    }

    private abstract static class Store implements ReturnedStore {

        @Override
        public List<Returned> some(int limit) {
            return new ArrayList<>();
        }

        @Override
        public void remove(List<Returned> messages) {}

        @Override
        public long count() {
            return 0;
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
