package org.opengovcommunity.archive.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
        bySeries.keySet().forEach(series -> latest.computeIfAbsent(series, this::completed));
        Set<String> placed = placed(bySeries.values().stream()
                .flatMap(items -> items.keySet().stream())
                .toList());
        List<LogHead> grown = new ArrayList<>();
        bySeries.forEach((series, items) -> {
            items.keySet().removeAll(placed);
            grow(series, items).ifPresent(grown::add);
        });
        complete(grown);
        grown.forEach(head -> latest.put(head.series(), head));
        arrivals.remove(waiting);
    }

    /** The grown head, to be completed, unless there is nothing left to place. */
    private Optional<LogHead> grow(String series, Map<String, Item> items) {
        while (!items.isEmpty()) {
            // If it is not completed in the end, this one stays the latest, is refused the next time, and then
            // completed.
            LogHead head = Objects.requireNonNull(latest.get(series));
            LogHead grown = head.grow(entries(series, items.values(), head.size()));
            if (heads.replace(head, grown)) {
                return Optional.of(grown);
            }
            latest.put(series, completed(series));
            items.keySet().removeAll(placed(items.keySet()));
        }
        return Optional.empty();
    }

    private Set<String> placed(Collection<String> recordIds) {
        return places.of(recordIds).keySet();
    }

    private LogHead completed(String series) {
        LogHead head = heads.read(series);
        complete(List.of(head));
        return head;
    }

    private void complete(List<LogHead> grown) {
        Map<String, Long> sequences = new LinkedHashMap<>();
        for (LogHead head : grown) {
            tiles.add(head.series(), head.fresh());
            long next = head.grownFrom();
            for (String id : head.newest()) {
                sequences.put(id, next++);
            }
        }
        places.add(sequences);
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
