package org.opengovcommunity.archive.notice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opengovcommunity.archive.notice.Notice.RosterState;

/** All notices. */
public interface Notices {

    /** Adds those that are not there already. */
    void add(List<Notice> notices);

    Optional<Notice> find(String id);

    /** Those of these that there are. */
    List<Notice> findAll(Set<String> ids);

    void mark(Map<String, RosterState> states);

    long count(RosterState state);
}
