package org.opengovcommunity.notifications.thread;

import java.time.Instant;
import java.util.Comparator;
import org.opengovcommunity.defaults.web.Cursors;
import org.opengovcommunity.defaults.web.Problem;

/** Where a page of the threads of a list ends: it stays there when the last thread of the page gets a new message. */
public record ThreadCursor(String list, Instant lastAt, String id) {

    private static final Comparator<ThreadCursor> ORDER = Comparator.comparing(ThreadCursor::lastAt)
            .thenComparing(ThreadCursor::id)
            .reversed();

    /** The order of the threads of a list. */
    static final Comparator<Thread> NEWEST_FIRST = Comparator.comparing(ThreadCursor::of, ORDER);

    static ThreadCursor of(Thread thread) {
        return new ThreadCursor(thread.list(), thread.lastAt(), thread.id());
    }

    boolean isBefore(Thread thread) {
        return ORDER.compare(this, of(thread)) < 0;
    }

    String encoded() {
        return Cursors.write(list, lastAt.toEpochMilli(), id);
    }

    /** @throws Problem when it is not what {@link #encoded} made for this list */
    static ThreadCursor decode(String list, String cursor) {
        return Cursors.read(
                list,
                cursor,
                2,
                place -> new ThreadCursor(list, Instant.ofEpochMilli(Long.parseLong(place.getFirst())), place.get(1)));
    }
}
