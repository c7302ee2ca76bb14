package org.opengovcommunity.archive.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opengovcommunity.archive.access.Accesses;
import org.opengovcommunity.archive.export.Bag;
import org.opengovcommunity.archive.export.HitTable;
import org.opengovcommunity.archive.log.Hash;
import org.opengovcommunity.archive.record.ArchiveRecord;
import org.opengovcommunity.archive.record.Records;
import org.opengovcommunity.archive.search.Hit;
import org.opengovcommunity.archive.search.IndexProgress;
import org.opengovcommunity.archive.search.RecordIndex;
import org.opengovcommunity.archive.search.RecordIndex.Found;
import org.opengovcommunity.archive.search.RecordQuery;
import org.opengovcommunity.defaults.web.Problem;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Archive")
class ExportController {

    private static final String ZIP = "application/zip";

    private final RecordIndex index;
    private final Records records;
    private final Originals originals;
    private final IndexProgress progress;
    private final Accesses accesses;
    private final Clock clock;
    private final int limit;

    ExportController(
            RecordIndex index,
            Records records,
            Originals originals,
            IndexProgress progress,
            Accesses accesses,
            Clock clock,
            @Value("${opengov.archive.export-limit}") int limit) {
        this.index = index;
        this.records = records;
        this.originals = originals;
        this.progress = progress;
        this.accesses = accesses;
        this.clock = clock;
        this.limit = limit;
    }

    @GetMapping(path = "/api/archive/records/export")
    @Operation(
            operationId = "exportRecords",
            summary = "The originals of all records that match, as a ZIP",
            description = "The ZIP is a bag (BagIt 1.0, RFC 8493): each original as it is at `…/raw`, nothing redacted,"
                    + " in `data/SERIES/ID.eml` or `.json`, what is known of them in `data/index.csv`, and their"
                    + " SHA-256 hashes in `manifest-sha256.txt`. 422 when more match than an export may have"
                    + " (`opengov.archive.export-limit`), 503 while the search does not know all records yet.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The bag",
                            content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary"))))
    void export(@ParameterObject Selection wanted, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!progress.isCaughtUp()) {
            throw Problem.of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "index-incomplete",
                    "The archive has just started and does not find all records yet. Please try again later.");
        }
        List<Hit> hits = hits(wanted.query());
        accesses.granted(request);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        String name = "records-" + today;
        response.setContentType(ZIP);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".zip\"");
        var bag = new Bag(response.getOutputStream(), name);
        fill(bag, hits);
        String query = request.getQueryString();
        bag.finish(Map.of(
                "Bagging-Date",
                today.toString(),
                "External-Description",
                query == null ? "All records" : "Records that match " + query));
    }

    private List<Hit> hits(RecordQuery query) {
        Found found = index.search(query, null, limit);
        if (found.total() > limit) {
            throw Problem.unprocessable(
                    "too-many-records",
                    "%d records match, and an export has at most %d. Please narrow it down, e.g. with from and to."
                            .formatted(found.total(), limit));
        }
        return found.hits();
    }

    /** One after the other, as each may have many megabytes. */
    private void fill(Bag bag, List<Hit> hits) throws IOException {
        var table = new HitTable();
        for (Hit hit : hits) {
            table.add(file(bag, hit), hit);
        }
        bag.add("index.csv", table.bytes(), Hash.of(table.bytes()).hex());
    }

    /** Adds the original of a record, and answers its name. */
    private String file(Bag bag, Hit hit) throws IOException {
        Optional<ArchiveRecord> found = records.find(hit.id());
        String file = hit.series() + "/" + found.map(originals::fileName).orElse(hit.id());
        if (found.isPresent()) {
            bag.add(file, originals.bytes(found.get()), hit.sha256());
        } else {
            bag.addLost(file, hit.sha256());
        }
        return file;
    }
}
