package org.opengovcommunity.notifications.notice;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.notifications.notice.NoticeEvent.NoticeDistributed;

/** All notices. */
public interface Notices {

    /** False when it exists already. */
    boolean add(Notice notice);

    Optional<Notice> find(String id);

    /** Stores its next state with what happened; false when another instance has done so. */
    boolean save(Notice notice, List<NoticeDistributed> events);

    /** Distributed, but not complete. */
    List<Notice> inDelivery();

    /**
     * Newest first.
     *
     * @param lists only of these
     * @param milestoneId only about this milestone, when given
     * @param after the last one of the page before
     */
    List<Notice> page(Set<String> lists, @Nullable String milestoneId, @Nullable Notice after, int limit);
}
