package org.opengovcommunity.archive.notice;

import java.util.Optional;
import org.opengovcommunity.archive.notice.Notice.RosterState;

/** All notices. */
public interface Notices {

    /** Adds the notice unless it is there already. */
    void add(Notice notice);

    Optional<Notice> find(String id);

    void mark(String id, RosterState state);

    long count(RosterState state);
}
