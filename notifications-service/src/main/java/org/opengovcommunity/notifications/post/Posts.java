package org.opengovcommunity.notifications.post;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All posts. */
public interface Posts {

    /**
     * Stores a new post with its bytes and the event of its arrival; when this returns, it is durable.
     *
     * @return false when it is known already; nothing has changed then
     */
    boolean add(Post post, byte[] raw);

    Optional<Post> find(String id);

    /** The bytes of a post that is there. */
    byte[] content(String id);

    /** The posts of a list that wait for a moderator, the longest first. */
    List<Post> held(String list, @Nullable Post after, int limit);

    /** Posts of any list that have waited for a moderator since before this time. */
    List<Post> heldSinceBefore(Instant time);

    /** Stores its next state with what happened; false when another instance has changed it meanwhile. */
    boolean save(Post post, List<PostEvent> events);
}
