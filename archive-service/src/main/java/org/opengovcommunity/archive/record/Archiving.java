package org.opengovcommunity.archive.record;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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

    /**
     * Stores what is not stored yet. Once this returns all of it is safe; a place in the log and the search follow.
     *
     * @return the records as they are stored, each once; those of repeated events are the ones that came first
     */
    public List<ArchiveRecord> add(List<ArchiveRecord> incoming) {
        Map<String, ArchiveRecord> byEvent = new LinkedHashMap<>();
        incoming.forEach(record -> byEvent.putIfAbsent(record.event(), record));
        List<ArchiveRecord> distinct = List.copyOf(byEvent.values());
        List<ArchiveRecord> stored = new ArrayList<>();
        for (int start = 0; start < distinct.size(); start += AT_ONCE) {
            stored.addAll(addSome(distinct.subList(start, Math.min(start + AT_ONCE, distinct.size()))));
        }
        sequencing.wake();
        return stored;
    }

    private List<ArchiveRecord> addSome(List<ArchiveRecord> incoming) {
        Set<String> added = records.add(incoming);
        Map<Boolean, List<ArchiveRecord>> isNew =
                incoming.stream().collect(partitioningBy(record -> added.contains(record.id())));
        count(isNew.get(true));
        List<String> repeated =
                isNew.get(false).stream().map(ArchiveRecord::event).toList();
        List<ArchiveRecord> known = repeated.isEmpty() ? List.of() : records.ofEvents(repeated);
        // A repeat may be all that is left to tell of a record whose arrival a crash has prevented.
        Set<String> placed =
                places.of(known.stream().map(ArchiveRecord::id).toList()).keySet();
        arrive(Stream.concat(isNew.get(true).stream(), known.stream().filter(record -> !placed.contains(record.id()))));
        return Stream.concat(isNew.get(true).stream(), known.stream()).toList();
    }

    private void arrive(Stream<ArchiveRecord> unplaced) {
        Map<String, List<Item>> bySeries =
                unplaced.collect(groupingBy(ArchiveRecord::series, mapping(Item::of, toList())));
        if (!bySeries.isEmpty()) {
            arrivals.add(bySeries.entrySet().stream()
                    .map(items -> new Arrival(RecordIds.next(), items.getKey(), items.getValue()))
                    .toList());
        }
    }

    private void count(List<ArchiveRecord> added) {
        added.stream()
                .collect(groupingBy(ArchiveRecord::series, counting()))
                .forEach((series, count) -> Counter.builder("opengov.archive.records")
                        .description("Records that were added")
                        .tag("series", series)
                        .register(meters)
                        .increment(count));
    }
}
