package org.opengovcommunity.archive.record;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    static final int AT_ONCE = 4;

    private final Arrivals arrivals;
    private final Places places;
    private final LogHeads heads;
    private final Tiles tiles;
    private final Map<String, LogHead> latest = new ConcurrentHashMap<>();

    public Sequencer(Arrivals arrivals, Places places, LogHeads heads, Tiles tiles) {
        this.arrivals = arrivals;
        this.places = places;
        this.heads = heads;
        this.tiles = tiles;
    }

    /**
     * Places some of what waits.
     *
     * @return of how many arrivals: with less than {@link #AT_ONCE} there are no others
     */
    public int placeSome() {
        List<Arrival> waiting = arrivals.some(AT_ONCE);
        waiting.stream().collect(groupingBy(Arrival::series)).forEach(this::place);
        return waiting.size();
    }

    private void place(String series, List<Arrival> waiting) {
        Map<String, Item> items = new LinkedHashMap<>();
        waiting.forEach(arrival -> arrival.items().forEach(item -> items.put(item.id(), item)));
        // What this instance saw last will do: if others have gone on since, the head is not replaced.
        LogHead head = latest.computeIfAbsent(series, name -> complete(heads.read(name)));
        boolean placed = false;
        while (!placed) {
            items.keySet().removeAll(places.of(items.keySet()).keySet());
            if (items.isEmpty()) {
                break;
            }
            LogHead grown = head.grow(entries(series, items.values(), head.size()));
            placed = heads.replace(head, grown);
            head = complete(placed ? grown : heads.read(series));
        }
        latest.put(series, head);
        arrivals.remove(waiting);
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
