package org.opengovcommunity.archive.access;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.opengovcommunity.archive.log.Hash;
import org.opengovcommunity.archive.record.ArchiveRecord;
import org.opengovcommunity.archive.record.ArchiveRecord.Description;
import org.opengovcommunity.archive.record.Archiving;
import org.opengovcommunity.archive.record.Envelope;
import org.opengovcommunity.archive.record.RecordIds;
import org.opengovcommunity.archive.record.Series;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes each access a record. Requests only put it into a queue; when that is full they wait, so none is lost but those of
 * the last moment before a kill.
 */
final class AccessLog {

    private static final String SOURCE = "/archive-service";
    private static final String TYPE = "org.opengovcommunity.archive.record-accessed.v1";
    private static final int QUEUE = 10_000;
    private static final int AT_ONCE = 500;

    private final Archiving archiving;
    private final JsonMapper json;
    private final Clock clock;
    private final BlockingQueue<Access> queue = new ArrayBlockingQueue<>(QUEUE);
    private final List<ArchiveRecord> unwritten = new ArrayList<>();

    AccessLog(Archiving archiving, JsonMapper json, Clock clock) {
        this.archiving = archiving;
        this.json = json;
        this.clock = clock;
    }

    void put(Access access) {
        try {
            queue.put(access);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("an access could not be recorded", e);
        }
    }

    /** Archives what is in the queue; what cannot be stored now is kept for the next time. For one thread. */
    void write() {
        while (!unwritten.isEmpty() || !queue.isEmpty()) {
            if (unwritten.isEmpty()) {
                List<Access> next = new ArrayList<>();
                queue.drainTo(next, AT_ONCE);
                next.forEach(access -> unwritten.add(record(access)));
            }
            archiving.add(List.copyOf(unwritten));
            unwritten.clear();
        }
    }

    private ArchiveRecord record(Access access) {
        byte[] body = json.writeValueAsString(access).getBytes(StandardCharsets.UTF_8);
        String eventId = UUID.randomUUID().toString();
        var attributes = Map.of(
                "specversion",
                "1.0",
                "id",
                eventId,
                "source",
                SOURCE,
                "type",
                TYPE,
                "time",
                access.at().toString(),
                "datacontenttype",
                "application/json");
        String sha256 = Hash.of(body).hex();
        return new ArchiveRecord(
                RecordIds.next(),
                ArchiveRecord.event(SOURCE, eventId),
                Series.ACCESS,
                TYPE,
                null,
                new Description(access.outcome() + ": " + access.path(), access.memberId(), null, access.at()),
                clock.instant(),
                sha256,
                new Envelope(attributes, sha256),
                body);
    }
}
