package org.opengovcommunity.notifications.delivery;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.notifications.delivery.Batch.Setback;

/**
 * Where a worker is in a batch of this version; as in {@link Batch}. Lines of the journal have only the setbacks that the
 * line before does not have: with all of them in each, five hundred refusals came to ten megabytes.
 *
 * @param since {@code next} of the entry that this one goes on from; 0 when it has all setbacks itself
 */
record JournalEntry(long version, int since, int next, List<Setback> later, List<Setback> failed) {

    static JournalEntry of(Batch batch) {
        return new JournalEntry(batch.version(), 0, batch.next(), batch.later(), batch.failed());
    }

    /** What is to be written of this one, which has all, when the last had all of it before. */
    JournalEntry after(@Nullable JournalEntry last) {
        return last != null
                        && last.version == version
                        && last.next < next
                        && begins(later, last.later)
                        && begins(failed, last.failed)
                ? new JournalEntry(version, last.next, next, rest(later, last.later), rest(failed, last.failed))
                : this;
    }

    /** All up to the line after this one, which does not count when what it goes on from is missing. */
    JournalEntry with(JournalEntry line) {
        if (line.since == 0) {
            return line;
        }
        return line.version == version && line.since == next
                ? new JournalEntry(version, since, line.next, both(later, line.later), both(failed, line.failed))
                : this;
    }

    private static boolean begins(List<Setback> all, List<Setback> first) {
        return all.size() >= first.size() && all.subList(0, first.size()).equals(first);
    }

    private static List<Setback> rest(List<Setback> all, List<Setback> first) {
        return all.subList(first.size(), all.size());
    }

    private static List<Setback> both(List<Setback> first, List<Setback> rest) {
        return Stream.concat(first.stream(), rest.stream()).toList();
    }
}
