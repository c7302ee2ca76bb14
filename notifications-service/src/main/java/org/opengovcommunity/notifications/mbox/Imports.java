package org.opengovcommunity.notifications.mbox;

import java.util.List;
import java.util.Optional;
import org.opengovcommunity.notifications.post.PostEvent.PostReceived;

/** All imports of mbox files. */
public interface Imports {

    Optional<Import> find(String list, String name);

    /** Whether everything that was imported is in the archive, or on its way there. Until then nothing is to be saved. */
    boolean settled(String list, String name);

    /** Stores how far it is with the messages for the archive, in one write; false when somebody else was faster. */
    boolean save(Import next, List<PostReceived> received);
}
