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
import org.opengovcommunity.archive.export.Bag;
import org.opengovcommunity.archive.export.HitTable;
import org.opengovcommunity.archive.log.Hash;
import org.opengovcommunity.archive.record.ArchiveRecord;
import org.opengovcommunity.archive.record.Records;
import org.opengovcommunity.archive.search.Hit;
import org.opengovcommunity.archive.search.RecordIndex;
import org.opengovcommunity.archive.search.RecordQuery;
import org.opengovcommunity.defaults.web.Problem;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Archive")
class ExportController {

    private static final String ZIP = "application/zip";

    private final RecordIndex index;
    private final Records records;
    private final Originals originals;
    private final Clock clock;
    private final int limit;

    ExportController(
            RecordIndex index,
            Records records,
            Originals originals,
            Clock clock,
            @Value("${opengov.archive.export-limit}") int limit) {
        this.index = index;
        this.records = records;
        this.originals = originals;
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
                    + " (`opengov.archive.export-limit`).",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The bag",
                            content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary"))))
    void export(@ParameterObject Selection wanted, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        List<Hit> hits = hits(wanted.query());
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
        long total = index.count(query);
        if (total > limit) {
            throw Problem.unprocessable(
                    "too-many-records",
                    "%d records match, and an export has at most %d. Please narrow it down, e.g. with from and to."
                            .formatted(total, limit));
        }
        return index.search(query, null, limit);
    }

    /** One after the other, as each may have many megabytes. */
    private void fill(Bag bag, List<Hit> hits) throws IOException {
        var table = new HitTable();
        for (Hit hit : hits) {
            ArchiveRecord record = records.find(hit.id())
                    .orElseThrow(() -> new IllegalStateException("record " + hit.id() + " is not in the store"));
            String file = record.series() + "/" + originals.fileName(record);
            bag.add(file, originals.bytes(record), record.sha256());
            table.add(file, hit);
        }
        bag.add("index.csv", table.bytes(), Hash.of(table.bytes()).hex());
    }
}
