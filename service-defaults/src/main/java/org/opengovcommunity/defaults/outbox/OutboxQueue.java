package org.opengovcommunity.defaults.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.outbox.OutboxStore.Outbox;

/** The aggregates that have just been written with events, as their writers say, in memory. */
final class OutboxQueue {

    private static final int MOST = 100_000;
    private static final int AT_ONCE = 500;
    /** Events of so many bytes wait in memory, larger ones in the store only. */
    private static final int SMALL = 64 * 1024;

    private final BlockingQueue<Written> queue = new LinkedBlockingQueue<>(MOST);

    /** @param outbox all that waits in the aggregate; null when that has to be looked up */
    private record Written(
            String collection, Object id, @Nullable Outbox outbox) {

        /** Two writes of one aggregate: what waits by now is in the store. */
        Written and(Written other) {
            return new Written(collection, id, null);
        }
    }

    /**
     * Those of one collection.
     *
     * @param known all that waits in an aggregate
     * @param unread ids of those whose outboxes have to be looked up
     */
    record Taken(List<Outbox> known, List<Object> unread) {

        private Taken() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        private void add(Written written) {
            if (written.outbox == null) {
                unread.add(written.id);
            } else {
                known.add(written.outbox);
            }
        }
    }

    /** An aggregate was changed; answers whether there is room for it. */
    boolean offer(String collection, Object id) {
        return queue.offer(new Written(collection, id, null));
    }

    /** A new aggregate has exactly these events; answers whether there is room for it. */
    boolean offer(String collection, Outbox outbox) {
        return queue.offer(new Written(collection, outbox.aggregateId(), outbox.bytes() <= SMALL ? outbox : null));
    }

    int size() {
        return queue.size();
    }

    /** Takes some, by collection, and waits for the first of them; none when none came. */
    Map<String, Taken> take(Duration wait) throws InterruptedException {
        Written first = queue.poll(wait.toMillis(), TimeUnit.MILLISECONDS);
        if (first == null) {
            return Map.of();
        }
        List<Written> taken = new ArrayList<>(List.of(first));
        queue.drainTo(taken, AT_ONCE - 1);
        Map<List<Object>, Written> aggregates = new LinkedHashMap<>();
        taken.forEach(one -> aggregates.merge(List.of(one.collection, one.id), one, Written::and));
        Map<String, Taken> collections = new LinkedHashMap<>();
        aggregates
                .values()
                .forEach(one -> collections
                        .computeIfAbsent(one.collection, name -> new Taken())
                        .add(one));
        return collections;
    }
}
