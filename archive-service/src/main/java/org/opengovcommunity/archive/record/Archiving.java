package org.opengovcommunity.archive.record;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opengovcommunity.archive.worker.Worker;

/** The way in for records, wherever they come from. Counts them: {@code opengov.archive.records} by series. */
public final class Archiving {

    private final Records records;
    private final Worker sequencing;
    private final MeterRegistry meters;

    Archiving(Records records, Worker sequencing, MeterRegistry meters) {
        this.records = records;
        this.sequencing = sequencing;
        this.meters = meters;
    }

    /** Stores what is not stored yet; places in the log, and searching, follow soon. */
    public void add(List<ArchiveRecord> arrivals) {
        if (arrivals.isEmpty()) {
            return;
        }
        Map<String, ArchiveRecord> byId = arrivals.stream()
                .collect(Collectors.toMap(ArchiveRecord::id, Function.identity(), (one, repeat) -> one));
        records.add(List.copyOf(byId.values())).stream()
                .collect(Collectors.groupingBy(id -> byId.get(id).series(), Collectors.counting()))
                .forEach((series, count) -> meters.counter("opengov.archive.records", "series", series)
                        .increment(count));
        sequencing.wake();
    }
}
