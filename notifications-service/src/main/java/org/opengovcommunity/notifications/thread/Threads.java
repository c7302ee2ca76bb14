package org.opengovcommunity.notifications.thread;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The threads of all lists. */
public interface Threads {

    /**
     * Puts messages, of whatever lists, into their threads, one after the other: into that of the nearest message they answer to, else, when
     * they are replies, into the newest one of the same subject, else into one of their own. Costs the same however many
     * there are. A message that is there already stays where it is, so repeating it changes nothing. Of messages with the same
     * Message-ID all are there that were sent; one that was brought along only when it is the first.
     *
     * @return the ids of those that are new
     */
    Set<String> place(List<Message> messages);

    Optional<Thread> find(String list, String id);

    /**
     * The threads of a list, those with the newest messages first.
     *
     * @param after where the page before ends
     */
    List<Thread> page(String list, @Nullable ThreadCursor after, int limit);

    /** The id of the thread of the message with this id; of no meaning when there is no such message. */
    Optional<String> threadOf(String messageId);

    /** Messages in the order of these ids; those that are not there are left out. */
    List<Message> messages(List<String> ids);
}
