package org.opengovcommunity.archive.record;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.stream.IntStream;
import org.opengovcommunity.archive.log.InMemoryLogHeads;
import org.opengovcommunity.archive.log.InMemoryTiles;
import org.opengovcommunity.archive.log.Logs;
import org.opengovcommunity.archive.worker.Worker;

/** An archive in memory, whose records have their places at once. */
public final class TestArchive {

    private final Records records = new InMemoryRecords();
    private final Places places = new InMemoryPlaces();
    private final Arrivals arrivals = new InMemoryArrivals();
    private final InMemoryLogHeads heads = new InMemoryLogHeads();
    private final InMemoryTiles tiles = new InMemoryTiles();
    private final Sequencer sequencer = new Sequencer(arrivals, places, heads, tiles, () -> {});
    private final Archiving archiving = new Archiving(
            records, places, arrivals, new Worker("idle", Duration.ofHours(1), 0, () -> {}), new SimpleMeterRegistry());

    public Records records() {
        return records;
    }

    public Logs logs() {
        return new Logs(heads, tiles);
    }

    /** Adds the records of the events {@code e<from>} up to but not including {@code e<to>}. */
    public void add(String series, int from, int to) {
        archiving.add(IntStream.range(from, to)
                .mapToObj(i -> RecordFixture.record(series, "e" + i))
                .toList());
        sequencer.placeAll();
    }
}
