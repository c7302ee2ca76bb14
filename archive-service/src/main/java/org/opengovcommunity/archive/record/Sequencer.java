package org.opengovcommunity.archive.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.opengovcommunity.archive.log.Entry;
import org.opengovcommunity.archive.log.LogHead;
import org.opengovcommunity.archive.log.LogHeads;
import org.opengovcommunity.archive.log.Tiles;

/**
 * Gives records their place in the log. Any number of instances may do so for the same series at once, and each may be
 * killed anywhere:
 *
 * <ol>
 *   <li>A record is stored first, without a place.
 *   <li>Before anything is appended, the last growth of the log is completed: its full tiles are stored and its records
 *       told their numbers. All of it follows from the head and may be repeated.
 *   <li>Only then are the records without a place looked up, so none of them has one already.
 *   <li>The grown head replaces the one read in step 2 if nobody else was faster: one compare-and-set of one document.
 * </ol>
 */
public final class Sequencer {

    /** Records per growth; the head stays far below the size limit of a document. */
    private static final int AT_ONCE = 1_024;

    private static final Comparator<Unsequenced> OLDEST_FIRST =
            Comparator.comparing(Unsequenced::receivedAt).thenComparing(Unsequenced::id);

    private final Records records;
    private final LogHeads heads;
    private final Tiles tiles;
    private final Map<String, Long> completed = new ConcurrentHashMap<>();

    public Sequencer(Records records, LogHeads heads, Tiles tiles) {
        this.records = records;
        this.heads = heads;
        this.tiles = tiles;
    }

    /** Appends all records of a series that wait. */
    public void sequence(String series) {
        while (true) {
            LogHead head = heads.read(series);
            complete(head);
            List<Unsequenced> waiting = records.unsequenced(series, AT_ONCE);
            if (waiting.isEmpty()) {
                return;
            }
            LogHead grown = head.grow(entries(waiting, head.size()));
            if (heads.replace(head, grown)) {
                complete(grown);
            }
        }
    }

    private void complete(LogHead head) {
        if (completed.getOrDefault(head.series(), 0L) >= head.size()) {
            return;
        }
        tiles.add(head.series(), head.fresh());
        records.sequence(head.newest(), head.grownFrom());
        completed.merge(head.series(), head.size(), Math::max);
    }

    private static List<Entry> entries(List<Unsequenced> waiting, long first) {
        List<Entry> entries = new ArrayList<>();
        for (Unsequenced record : waiting.stream().sorted(OLDEST_FIRST).toList()) {
            entries.add(
                    new Entry(record.id(), record.leaf(first + entries.size()).hash()));
        }
        return entries;
    }
}
