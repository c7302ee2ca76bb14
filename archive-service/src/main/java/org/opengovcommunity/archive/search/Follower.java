package org.opengovcommunity.archive.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.opengovcommunity.archive.log.Logs;
import org.opengovcommunity.archive.log.SeriesLog;
import org.opengovcommunity.archive.record.ArchiveRecord;
import org.opengovcommunity.archive.record.Records;
import org.opengovcommunity.archive.record.Series;
import org.opengovcommunity.archive.search.RecordIndex.IndexedRecord;
import org.opengovcommunity.archive.search.RecordIndex.Position;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index up with the logs. A log is a queue that never forgets: whatever the index lacks, after a crash, on a new
 * machine or in a new format, is read again from where it stands. For one thread.
 */
final class Follower implements IndexProgress {

    private static final Logger log = LoggerFactory.getLogger(Follower.class);
    private static final Duration COMMIT_INTERVAL = Duration.ofSeconds(5);

    private static final Set<String> MAIL = Set.of(Series.NOTICES, Series.POSTS);

    /** Messages that are in memory at once; each may have 12 MB. */
    private static final int MAIL_AT_ONCE = 8;

    private final Logs logs;
    private final Records records;
    private final RecordIndex index;
    private final RecordText text;
    private final FollowerMetrics metrics;
    private final Clock clock;
    private final Map<String, Position> positions = new HashMap<>();
    private boolean started;
    private volatile boolean caughtUp;
    private boolean dirty;
    private Instant lastCommit = Instant.MIN;

    Follower(Logs logs, Records records, RecordIndex index, RecordText text, FollowerMetrics metrics, Clock clock) {
        this.logs = logs;
        this.records = records;
        this.index = index;
        this.text = text;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Indexes what the logs have more than the index, and commits now and then. */
    void follow() {
        if (!started) {
            start();
        }
        Map<String, Long> sizes = positions.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, position -> position.getValue().next()));
        logs.beyond(sizes).forEach(this::follow);
        Series.ALL.forEach(series -> metrics.lag(series, 0));
        caughtUp = true;
        if (dirty && clock.instant().isAfter(lastCommit.plus(COMMIT_INTERVAL))) {
            commit();
        }
    }

    @Override
    public boolean isCaughtUp() {
        return caughtUp;
    }

    /** Commits what is not committed yet. */
    void finish() {
        if (dirty) {
            commit();
        }
    }

    private void start() {
        Map<String, Position> committed = index.committed();
        if (committed.entrySet().stream().allMatch(entry -> isInLog(entry.getKey(), entry.getValue()))) {
            positions.putAll(committed);
        } else {
            log.warn("The search index is of other records than the store has; it is made anew");
            index.clear();
        }
        started = true;
    }

    private boolean isInLog(String series, Position position) {
        List<String> ids = logs.log(series).ids(position.next() - 1);
        return !ids.isEmpty() && ids.getFirst().equals(position.lastId());
    }

    private void follow(SeriesLog log) {
        String series = log.series();
        List<String> ids = nextIds(log);
        while (!ids.isEmpty()) {
            metrics.lag(series, log.size() - next(series));
            add(ids, next(series));
            positions.put(series, new Position(next(series) + ids.size(), ids.getLast()));
            dirty = true;
            ids = nextIds(log);
        }
    }

    private List<String> nextIds(SeriesLog log) {
        List<String> ids = log.ids(next(log.series()));
        boolean mail = MAIL.contains(log.series());
        return mail && ids.size() > MAIL_AT_ONCE ? ids.subList(0, MAIL_AT_ONCE) : ids;
    }

    private void add(List<String> ids, long first) {
        Map<String, ArchiveRecord> found =
                records.findAll(ids).stream().collect(Collectors.toMap(ArchiveRecord::id, record -> record));
        List<IndexedRecord> indexed = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            ArchiveRecord record = found.get(ids.get(i));
            if (record == null) {
                metrics.missing(ids.get(i));
            } else {
                indexed.add(text.indexed(record, first + i));
            }
        }
        index.add(indexed);
        metrics.searchable(found.values());
    }

    private long next(String series) {
        Position position = positions.get(series);
        return position == null ? 0 : position.next();
    }

    private void commit() {
        index.commit(positions);
        lastCommit = clock.instant();
        dirty = false;
    }
}
