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
@RequestMapping("/api/archive/series")
@Tag(name = "Archive")
class SeriesController {

    private static final String SERIES = "Name of a series, as the list of series has it";

    private final Logs logs;
    private final Checkpoints checkpoints;

    SeriesController(Logs logs, Checkpoints checkpoints) {
        this.logs = logs;
        this.checkpoints = checkpoints;
    }

    /**
     * A series and the log of its records.
     *
     * @param root hex
     * @param verifierKey in the form of C2SP signed-note, to check checkpoints with
     */
    record SeriesView(String name, long size, String root, String origin, String verifierKey) {}

    /** That a log only grew. Hashes are hex. */
    record ConsistencyView(long from, String fromRoot, long to, String toRoot, List<String> hashes) {}

    @GetMapping
    @Operation(operationId = "series", summary = "The series of records, and the keys to check their checkpoints with")
    Page<SeriesView> series() {
        return new Page<>(Series.ALL.stream().map(this::view).toList(), null);
    }

    @GetMapping(path = "/{series}/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(operationId = "checkpoint", summary = "Size and root of the log, signed (C2SP tlog-checkpoint)")
    String checkpoint(@Parameter(description = SERIES) @PathVariable String series) {
        SeriesLog log = log(series);
        return checkpoints.signed(log, log.size());
    }

    @GetMapping("/{series}/consistency")
    @Operation(
            operationId = "consistency",
            summary = "Proof that the log only grew from one size to another (RFC 9162)")
    ConsistencyView consistency(
            @Parameter(description = SERIES) @PathVariable String series,
            @Parameter(
                            description =
                                    "Number of leaves of the earlier tree, from 1 on, such as that of a checkpoint you have kept")
                    @RequestParam
                    long from,
            @Parameter(description = "Number of leaves of the later tree; without it that of the log as it is now")
                    @RequestParam(required = false)
                    @Nullable
                    Long to) {
        SeriesLog log = log(series);
        long size = Parameters.size("to", to, log.size());
        if (from < 1 || from > size) {
            throw Parameters.invalid("from", "must be from 1 to " + size);
        }
        List<String> hashes =
                log.consistency(from, size).stream().map(Hash::hex).toList();
        return new ConsistencyView(
                from, log.root(from).hex(), size, log.root(size).hex(), hashes);
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
}
