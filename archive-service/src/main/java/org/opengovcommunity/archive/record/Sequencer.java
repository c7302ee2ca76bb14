package org.opengovcommunity.archive.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.opengovcommunity.archive.log.Entry;
import org.opengovcommunity.archive.log.LogHead;
import org.opengovcommunity.archive.log.LogHeads;
import org.opengovcommunity.archive.log.Tiles;
import org.opengovcommunity.archive.record.Arrival.Item;

/**
 * Gives records their place in the log. Any number of instances may do so for the same series at once, and each may be
 * killed anywhere:
 *
 * <ol>
 *   <li>A record is stored, then an arrival that names it, and only then is its event acknowledged. Whatever crashes
 *       between comes again and makes another arrival; a record may have several.
 *   <li>Before a log grows, its last growth is completed: full tiles are stored, records given their places. All of it
 *       follows from the head and may be repeated.
 *   <li>Only then is looked up which records of the arrivals have a place already; the others have none.
 *   <li>The grown head replaces the one of step 2 if nobody else was faster: one compare-and-set of one document. This
 *       alone decides who is where.
 *   <li>The growth is completed, and the arrivals are removed.
 * </ol>
 */
public final class Sequencer {

    /** Arrivals that are looked at together; with those the head stays far below the size limit of a document. */
    private static final int AT_ONCE = 4;

    private final Arrivals arrivals;
    private final Places places;
    private final LogHeads heads;
    private final Tiles tiles;
    private final Growth growth;
    private final Map<String, LogHead> latest = new ConcurrentHashMap<>();

    /** @param growth is told each time that logs have grown */
    public Sequencer(Arrivals arrivals, Places places, LogHeads heads, Tiles tiles, Growth growth) {
        this.arrivals = arrivals;
        this.places = places;
        this.heads = heads;
        this.tiles = tiles;
        this.growth = growth;
    }

    /** Places what waits. */
    public void placeAll() {
        List<Arrival> waiting;
        do {
            waiting = arrivals.some(AT_ONCE);
            if (!waiting.isEmpty()) {
                place(waiting);
                growth.mayHaveHappened();
            }
        } while (waiting.size() == AT_ONCE);
    }

    private void place(List<Arrival> waiting) {
        Map<String, Map<String, Item>> bySeries = new LinkedHashMap<>();
        waiting.forEach(arrival -> arrival.items()
                .forEach(item -> bySeries.computeIfAbsent(arrival.series(), series -> new LinkedHashMap<>())
                        .put(item.id(), item)));
        // What this instance saw last will do: if others have gone on since, the head is not replaced.
        bySeries.keySet().forEach(series -> latest.computeIfAbsent(series, name -> complete(heads.read(name))));
        Set<String> placed = placed(bySeries.values().stream()
                .flatMap(items -> items.keySet().stream())
                .toList());
        bySeries.forEach((series, items) -> {
            items.keySet().removeAll(placed);
            place(series, items);
        });
        arrivals.remove(waiting);
    }

    private void place(String series, Map<String, Item> items) {
        while (!items.isEmpty()) {
            LogHead head = Objects.requireNonNull(latest.get(series));
            LogHead grown = head.grow(entries(series, items.values(), head.size()));
            if (heads.replace(head, grown)) {
                latest.put(series, complete(grown));
                return;
            }
            latest.put(series, complete(heads.read(series)));
            items.keySet().removeAll(placed(items.keySet()));
        }
    }

    private Set<String> placed(Collection<String> recordIds) {
        return places.of(recordIds).keySet();
    }

    private LogHead complete(LogHead head) {
        tiles.add(head.series(), head.fresh());
        places.add(head.newest(), head.grownFrom());
        return head;
    }

    private static List<Entry> entries(String series, Iterable<Item> items, long first) {
        List<Entry> entries = new ArrayList<>();
        for (Item item : items) {
            entries.add(new Entry(
                    item.id(), item.leaf(series, first + entries.size()).hash()));
        }
        return entries;
    }
}
