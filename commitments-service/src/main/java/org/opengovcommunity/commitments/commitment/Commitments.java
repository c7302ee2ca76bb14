package org.opengovcommunity.commitments.commitment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.commitments.change.Actor;

/** All commitments. */
public interface Commitments {

    Optional<Commitment> find(String id);

    /** The commitment that holds this milestone. */
    Optional<Commitment> findByMilestone(String milestoneId);

    /**
     * The commitments of a cycle in the order of their numbers. Reads each of them whole: a plan has tens of commitments;
     * for thousands this would have to page.
     */
    List<Commitment> inCycle(String cycleId);

    /**
     * Adds the commitments whose id is not there yet, each together with its {@link CommitmentEvent.Published}. Safe to
     * repeat: the event of a commitment has the same id each time.
     *
     * @param by who imports them; null for those that the platform comes with
     * @return the ids of those that were not there
     */
    Set<String> addAbsent(List<Commitment> commitments, @Nullable Actor by);

    /**
     * Stores a changed commitment and its event in one write, if the stored one is still the one that was changed.
     *
     * @return false when another change was faster; nothing is stored then
     */
    boolean replace(Commitment.Changed changed);
}
