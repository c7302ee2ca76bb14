package org.opengovcommunity.archive.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.archive.log.Checkpoints;
import org.opengovcommunity.archive.log.Hash;
import org.opengovcommunity.archive.log.Logs;
import org.opengovcommunity.archive.log.SeriesLog;
import org.opengovcommunity.archive.record.ArchiveRecord;
import org.opengovcommunity.archive.record.Places;
import org.opengovcommunity.archive.record.Records;
import org.opengovcommunity.archive.record.Series;
import org.opengovcommunity.defaults.web.Page;
import org.opengovcommunity.defaults.web.Problem;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/archive")
@Tag(name = "Archive")
class LogController {

    private final Logs logs;
    private final Records records;
    private final Places places;
    private final Checkpoints checkpoints;

    LogController(Logs logs, Records records, Places places, Checkpoints checkpoints) {
        this.logs = logs;
        this.records = records;
        this.places = places;
        this.checkpoints = checkpoints;
    }

    /**
     * A series and the log of its records.
     *
     * @param root hex
     * @param verifierKey in the form of C2SP signed-note, to check checkpoints with
     */
    record SeriesView(String name, long size, String root, String origin, String verifierKey) {}

    /** That the log only grew. Hashes are hex. */
    record ConsistencyView(long from, String fromRoot, long to, String toRoot, List<String> hashes) {}

    /**
     * That a record is in the log. Hashes are hex.
     *
     * @param leaf Base64 of the canonical JSON that was logged
     * @param checkpoint the signed word of the archive on tree size and root
     */
    record ProofView(
            String series,
            long sequence,
            byte[] leaf,
            String leafHash,
            long treeSize,
            List<String> hashes,
            String root,
            String checkpoint) {}

    @GetMapping("/series")
    @Operation(
            operationId = "series",
            summary = "The series of records and the keys that their checkpoints are signed with")
    Page<SeriesView> series() {
        return new Page<>(Series.ALL.stream().map(this::view).toList(), null);
    }

    @GetMapping(path = "/series/{series}/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(operationId = "checkpoint", summary = "Size and root of the log, signed (C2SP tlog-checkpoint)")
    String checkpoint(@PathVariable String series) {
        SeriesLog log = log(series);
        return checkpoints.signed(log, log.size());
    }

    @GetMapping("/series/{series}/consistency")
    @Operation(
            operationId = "consistency",
            summary = "Proof that the log only grew from one size to another (RFC 9162)")
    ConsistencyView consistency(
            @PathVariable String series, @RequestParam long from, @RequestParam(required = false) @Nullable Long to) {
        SeriesLog log = log(series);
        long size = size("to", to, log);
        if (from < 1 || from > size) {
            throw invalid("from", "must be from 1 to " + size);
        }
        return new ConsistencyView(
                from, log.root(from).hex(), size, log.root(size).hex(), hex(log.consistency(from, size)));
    }

    @GetMapping("/records/{id}/proof")
    @Operation(operationId = "recordProof", summary = "Proof that a record is in the log of its series (RFC 9162)")
    ProofView proof(@PathVariable String id, @RequestParam(required = false) @Nullable Long size) {
        ArchiveRecord record = records.find(id)
                .orElseThrow(() -> Problem.notFound("record-not-found", "There is no record with this id."));
        long sequence = places.of(id)
                .orElseThrow(() -> Problem.conflict(
                        "not-in-log-yet", "The record is about to be logged. Please retry in a second."));
        SeriesLog log = logs.log(record.series());
        long treeSize = size("size", size, log);
        if (sequence >= treeSize) {
            throw invalid("size", "must be above the sequence number " + sequence);
        }
        var leaf = record.leaf(sequence);
        return new ProofView(
                record.series(),
                sequence,
                leaf.bytes(),
                leaf.hash().hex(),
                treeSize,
                hex(log.inclusion(sequence, treeSize)),
                log.root(treeSize).hex(),
                checkpoints.signed(log, treeSize));
    }

    private SeriesView view(String series) {
        SeriesLog log = logs.log(series);
        return new SeriesView(
                series, log.size(), log.root().hex(), checkpoints.origin(series), checkpoints.verifierKey(series));
    }

    private SeriesLog log(String series) {
        if (!Series.ALL.contains(series)) {
            throw Problem.notFound("series-not-found", "There is no series with this name.");
        }
        return logs.log(series);
    }

    private static long size(String parameter, @Nullable Long wanted, SeriesLog log) {
        if (wanted == null) {
            return log.size();
        }
        if (wanted < 1 || wanted > log.size()) {
            throw invalid(parameter, "must be from 1 to " + log.size());
        }
        return wanted;
    }

    private static Problem invalid(String parameter, String message) {
        return Problem.badRequest("invalid-request", "The request is not valid: " + parameter)
                .field(parameter, message);
    }

    private static List<String> hex(List<Hash> hashes) {
        return hashes.stream().map(Hash::hex).toList();
    }
}
