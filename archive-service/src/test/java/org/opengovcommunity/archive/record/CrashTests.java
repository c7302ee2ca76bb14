package org.opengovcommunity.archive.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.archive.Faults;
import org.opengovcommunity.archive.Faults.Killed;
import org.opengovcommunity.archive.log.Entry;
import org.opengovcommunity.archive.log.Hash;
import org.opengovcommunity.archive.log.InMemoryLogHeads;
import org.opengovcommunity.archive.log.InMemoryTiles;
import org.opengovcommunity.archive.log.LogHead;
import org.opengovcommunity.archive.log.LogHeads;
import org.opengovcommunity.archive.log.Logs;
import org.opengovcommunity.archive.log.SeriesLog;
import org.opengovcommunity.archive.log.Tiles;
import org.opengovcommunity.archive.log.Verification;
import org.opengovcommunity.archive.worker.Worker;

/**
 * Several instances take in overlapping events of two series at once and are killed at every step, over and over. Events
 * come again until they are acknowledged, as Kafka does it.
 */
class CrashTests {

    private static final int EVENTS = 1_200;
    private static final int INSTANCES = 3;

    private final Records records = new InMemoryRecords();
    private final Places places = new InMemoryPlaces();
    private final Arrivals arrivals = new InMemoryArrivals();
    private final Tiles tiles = new InMemoryTiles();
    private final List<LogHead> history = new ArrayList<>();
    private final LogHeads heads = new InMemoryLogHeads() {
        @Override
        public synchronized boolean replace(LogHead before, LogHead after) {
            boolean replaced = super.replace(before, after);
            if (replaced) {
                history.add(after);
            }
            return replaced;
        }
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyRecordHasOnePlaceAndTheLogsOnlyGrew(long seed) throws Exception {
        try (var threads = Executors.newFixedThreadPool(INSTANCES)) {
            List<Future<?>> running = new ArrayList<>();
            for (int instance = 0; instance < INSTANCES; instance++) {
                long own = seed * 100 + instance;
                running.add(threads.submit(() -> live(own)));
            }
            for (Future<?> instance : running) {
                instance.get();
            }
        }
        new Sequencer(arrivals, places, heads, tiles, () -> {}).placeAll();

        assertComplete(Series.NOTICES, EVENTS * 2 / 3);
        assertComplete(Series.ROSTERS, EVENTS / 3);
    }

    private void assertComplete(String series, int size) {
        SeriesLog log = new Logs(heads, tiles).log(series);
        assertThat(log.size()).isEqualTo(size);
        List<Hash> leaves = new ArrayList<>();
        for (String id : idsOf(log)) {
            ArchiveRecord record = records.find(id).orElseThrow();
            assertThat(places.of(id)).contains((long) leaves.size());
            leaves.add(record.leaf(leaves.size()).hash());
        }
        assertThat(idsOf(log)).doesNotHaveDuplicates().hasSize(size);
        assertThat(log.root()).isEqualTo(rootOf(leaves));
        assertEachGrewFromTheOneBefore(log);
    }

    private void live(long seed) {
        var random = new Random(seed);
        var faults = new Faults(seed, 0.05);
        Sequencer sequencer = sequencer(faults);
        for (int next = 0; next < EVENTS; ) {
            int count = 1 + random.nextInt(90);
            List<ArchiveRecord> poll = IntStream.range(next, Math.min(EVENTS, next + count))
                    .mapToObj(i -> RecordFixture.record(i % 3 == 0 ? Series.ROSTERS : Series.NOTICES, "e" + i))
                    .toList();
            try {
                archiving(faults).add(poll);
                next += count;
            } catch (Killed e) {
                // The poll was not acknowledged, so it comes again.
            }
            try {
                sequencer.placeAll();
            } catch (Killed e) {
                // Whoever is next goes on from here, or the same one if only the store was away.
                sequencer = random.nextBoolean() ? sequencer(faults) : sequencer;
            }
        }
    }

    private Sequencer sequencer(Faults faults) {
        return new Sequencer(
                faults.around(Arrivals.class, arrivals),
                faults.around(Places.class, places),
                faults.around(LogHeads.class, heads),
                faults.around(Tiles.class, tiles),
                () -> {});
    }

    private Archiving archiving(Faults faults) {
        return new Archiving(
                faults.around(Records.class, records),
                faults.around(Places.class, places),
                faults.around(Arrivals.class, arrivals),
                new Worker("idle", Duration.ofHours(1), 0, () -> {}),
                new SimpleMeterRegistry());
    }

    private void assertEachGrewFromTheOneBefore(SeriesLog log) {
        List<LogHead> own = history.stream()
                .filter(head -> head.series().equals(log.series()))
                .toList();
        for (int i = 1; i < own.size(); i++) {
            long before = own.get(i - 1).size();
            long after = own.get(i).size();
            assertThat(own.get(i).grownFrom()).isEqualTo(before);
            assertThat(Verification.consistency(
                            before, after, log.root(before), log.root(after), log.consistency(before, after)))
                    .isTrue();
        }
    }

    private static List<String> idsOf(SeriesLog log) {
        List<String> ids = new ArrayList<>();
        while (ids.size() < log.size()) {
            ids.addAll(log.ids(ids.size()));
        }
        return ids;
    }

    private static Hash rootOf(List<Hash> leaves) {
        List<Entry> entries = leaves.stream().map(leaf -> new Entry("", leaf)).toList();
        var heads = new InMemoryLogHeads();
        heads.replace(LogHead.empty("other"), LogHead.empty("other").grow(entries));
        return new Logs(heads, new InMemoryTiles()).log("other").root();
    }
}
