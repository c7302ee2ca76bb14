package org.opengovcommunity.notifications.thread;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
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
        String text = list + "/" + lastAt.toEpochMilli() + "/" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    /** @throws Problem when it is not what {@link #encoded} made for this list */
    static ThreadCursor decode(String list, String cursor) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), UTF_8).split("/", -1);
            if (parts.length == 3 && parts[0].equals(list)) {
                return new ThreadCursor(list, Instant.ofEpochMilli(Long.parseLong(parts[1])), parts[2]);
            }
        } catch (IllegalArgumentException e) {
            // Refused below, like a cursor of another list.
        }
        throw Problem.invalidCursor();
    }
}
