package org.opengovcommunity.notifications.mailing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.notifications.delivery.Totals;

/** All mailings. */
public interface Mailings {

    /** False when it exists already. */
    boolean add(Mailing mailing);

    Optional<Mailing> find(String id);

    /** Adds it, and answers it as it is stored: this one, or that of whoever was faster. */
    default Mailing added(Mailing mailing) {
        return add(mailing) ? mailing : find(mailing.id()).orElseThrow();
    }

    /** Stores its next state with what happened; false when another instance has done so. */
    boolean save(Mailing mailing, List<MailingEvent> events);

    /**
     * Says how the delivery of a distributed mailing ended.
     *
     * @return when the fact happened that it tells of; empty when another instance has said so
     */
    Optional<Instant> complete(String id, Totals outcome);

    /** Of these mailings, those that are complete. */
    Set<String> complete(Set<String> ids);

    /** The ids of notices and posts sent before a time whose recipients are not all in batches, oldest first. */
    List<String> expanding(Instant sentBefore);

    /** The ids of those that are distributed, but not complete. */
    List<String> inDelivery();

    /** Posts and notices of a list sent after one time, until another, oldest first. To be closed; few are in memory. */
    Stream<Mailing> sent(String list, Instant after, Instant until);

    /**
     * Notices, newest first.
     *
     * @param lists only of these
     * @param milestoneId only those that tell of this milestone, when given
     * @param after the last one of the page before
     */
    List<Mailing> notices(Set<String> lists, @Nullable String milestoneId, @Nullable Mailing after, int limit);
}
