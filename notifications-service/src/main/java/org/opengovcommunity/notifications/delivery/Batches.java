package org.opengovcommunity.notifications.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The delivery batches of notices that are not complete yet. */
public interface Batches {

    /**
     * Stores a new batch together with the events that queue it and record its roster.
     *
     * @return false when its notice has a batch of this number already; nothing has changed then
     */
    boolean queue(Batch batch);

    /** A batch, where its worker has left it. */
    Optional<Batch> find(String id);

    /** The batches of a notice by number. To be closed; few of them are in memory at a time. */
    Stream<Batch> of(String noticeId);

    /**
     * Stores how far workers are within the rounds of these batches, all in one go, for a fraction of what {@link #save}
     * costs. Once this returns a crash does not undo it. The batches count as unchanged.
     */
    void reached(List<Batch> batches);

    /** Stores a batch as it is now; false when somebody else has changed it meanwhile. */
    boolean save(Batch batch, List<DeliveryEvent> events);

    /** Batches whose next round is due. */
    List<Batch> due(Instant now, int limit);

    Totals totals(String noticeId);

    /** What the batches of notices come to, as far as all of a notice are done and all they have to say is published. */
    Map<String, Totals> outcomes(Collection<String> noticeIds);

    /** The notices that have batches. */
    Set<String> notices();

    /** Of all notices: how many are not done. */
    long countWaiting();

    /** Forgets the batches of notices that are complete: what they said is in their totals and in the archive. */
    void remove(Collection<String> noticeIds);
}
