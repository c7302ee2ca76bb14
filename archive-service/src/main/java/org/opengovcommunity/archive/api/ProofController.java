package org.opengovcommunity.archive.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import org.opengovcommunity.defaults.web.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Archive")
class ProofController {

    private final Records records;
    private final Places places;
    private final Logs logs;
    private final Checkpoints checkpoints;

    ProofController(Records records, Places places, Logs logs, Checkpoints checkpoints) {
        this.records = records;
        this.places = places;
        this.logs = logs;
        this.checkpoints = checkpoints;
    }

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

    @GetMapping("/api/archive/records/{id}/proof")
    @Operation(
            operationId = "recordProof",
            summary = "Proof that a record is in the log of its series (RFC 9162), as it is or as it was at a size")
    ProofView proof(
            @Parameter(description = RecordController.ID) @PathVariable String id,
            @Parameter(
                            description =
                                    "Number of leaves of the tree that the proof is for, such as that of a checkpoint you have kept; from the record's sequence number + 1 to the size of the log, which it is without this")
                    @RequestParam(required = false)
                    @Nullable
                    Long size) {
        ArchiveRecord record = records.find(id).orElseThrow(Parameters::noRecord);
        long sequence = places.of(id)
                .orElseThrow(() -> Problem.conflict(
                        "not-in-log-yet", "The record is about to be logged. Please retry in a second."));
        SeriesLog log = logs.log(record.series());
        long treeSize = Parameters.size("size", size, log.size());
        if (sequence >= treeSize) {
            throw Parameters.invalid("size", "must be above the sequence number " + sequence);
        }
        var leaf = record.leaf(sequence);
        return new ProofView(
                record.series(),
                sequence,
                leaf.bytes(),
                leaf.hash().hex(),
                treeSize,
                log.inclusion(sequence, treeSize).stream().map(Hash::hex).toList(),
                log.root(treeSize).hex(),
                checkpoints.signed(log, treeSize));
    }
}
