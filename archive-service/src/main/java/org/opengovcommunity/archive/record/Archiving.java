package org.opengovcommunity.archive.record;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.opengovcommunity.archive.record.Arrival.Item;
import org.opengovcommunity.archive.worker.Worker;

/** The way in for records, wherever they come from. Counts them: {@code opengov.archive.records} by series. */
public final class Archiving {

    /** Records of one arrival. */
    private static final int AT_ONCE = 1_000;

    private final Records records;
    private final Places places;
    private final Arrivals arrivals;
    private final Worker sequencing;
    private final MeterRegistry meters;

    Archiving(Records records, Places places, Arrivals arrivals, Worker sequencing, MeterRegistry meters) {
        this.records = records;
        this.places = places;
        this.arrivals = arrivals;
        this.sequencing = sequencing;
        this.meters = meters;
    }

    /** Stores what is not stored yet. Once this returns all of it is safe; a place in the log and the search follow. */
    public void add(List<ArchiveRecord> incoming) {
        Map<String, ArchiveRecord> byId = new LinkedHashMap<>();
        incoming.forEach(record -> byId.putIfAbsent(record.id(), record));
        List<ArchiveRecord> distinct = List.copyOf(byId.values());
        for (int start = 0; start < distinct.size(); start += AT_ONCE) {
            addSome(distinct.subList(start, Math.min(start + AT_ONCE, distinct.size())));
        }
        sequencing.wake();
    }

    private void addSome(List<ArchiveRecord> incoming) {
        Set<String> added = records.add(incoming);
        List<ArchiveRecord> unplaced = new ArrayList<>();
        List<String> repeated = new ArrayList<>();
        for (ArchiveRecord record : incoming) {
            if (added.contains(record.id())) {
                unplaced.add(record);
            } else {
                repeated.add(record.id());
            }
        }
        count(unplaced);
        // A repeat may be all that is left to tell of a record whose arrival a crash has prevented.
        repeated.removeAll(places.of(repeated).keySet());
        unplaced.addAll(records.findAll(repeated));
        unplaced.stream()
                .collect(groupingBy(ArchiveRecord::series, mapping(Item::of, toList())))
                .forEach((series, items) ->
                        arrivals.add(new Arrival(UUID.randomUUID().toString(), series, items)));
    }

    private void count(List<ArchiveRecord> added) {
        added.stream()
                .collect(groupingBy(ArchiveRecord::series, counting()))
                .forEach((series, count) -> meters.counter("opengov.archive.records", "series", series)
                        .increment(count));
    }
}
