package org.opengovcommunity.notifications.post;

import java.util.List;
import java.util.Optional;

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

    /** Stores its next state with what happened; false when another instance has changed it meanwhile. */
    boolean save(Post post, List<PostEvent> events);
}
