package org.opengovcommunity.notifications.delivery;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.notifications.delivery.Batch.Setback;

/**
 * A batch as it lies in the store: the roster as one text, which costs a fraction of a hundred subdocuments, and its
 * totals beside it, so that they can be read without it.
 *
 * @param open null when it is everyone: five hundred numbers cost more than the roster
 */
record BatchDocument(
        String id,
        long version,
        String noticeId,
        int number,
        String roster,
        Batch.State state,
        @Nullable List<Integer> open,
        int next,
        List<Setback> later,
        List<Setback> failed,
        int strikes,
        int round,
        @Nullable Instant dueAt,
        @Nullable String problem,
        int recipients,
        int accepted,
        int waiting) {

    /** A batch without its roster. */
    record Count(
            String noticeId,
            Batch.State state,
            int recipients,
            int accepted,
            int waiting,
            @Nullable String problem,
            @Nullable Boolean outboxPending) {

        Totals totals() {
            return new Totals(recipients, accepted, waiting, recipients - accepted - waiting, problem);
        }

        boolean settled() {
            return state == Batch.State.DONE && !Boolean.TRUE.equals(outboxPending);
        }
    }

    static BatchDocument of(Batch batch, long version) {
        return new BatchDocument(
                batch.id(),
                version,
                batch.noticeId(),
                batch.number(),
                batch.roster().canonical(),
                batch.state(),
                batch.isOpenToAll() ? null : batch.open(),
                batch.next(),
                batch.later(),
                batch.failed(),
                batch.strikes(),
                batch.round(),
                batch.dueAt(),
                batch.problem(),
                batch.roster().size(),
                batch.accepted(),
                batch.waiting());
    }

    Batch toBatch() {
        Roster everyone = Roster.ofCanonical(roster);
        return new Batch(
                noticeId,
                number,
                version,
                everyone,
                state,
                open == null ? everyone.indexes() : open,
                next,
                later,
                failed,
                strikes,
                round,
                dueAt,
                problem);
    }
}
