package org.opengovcommunity.commitments.commitment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.commitments.paging.Listing;
import org.opengovcommunity.defaults.web.Etag;
import org.opengovcommunity.defaults.web.Page;
import org.opengovcommunity.defaults.web.Paging;
import org.opengovcommunity.defaults.web.Problem;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/milestones")
@Tag(name = "Tracker")
class MilestoneController {

    private static final Listing HISTORY = new Listing("history");

    private final Tracker tracker;

    MilestoneController(Tracker tracker) {
        this.tracker = tracker;
    }

    @GetMapping
    @Operation(summary = "Milestones of all commitments, the earliest deadline first")
    Page<MilestoneView> milestones(
            @RequestParam(required = false) @Nullable String cycle,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable Boolean overdue,
            @RequestParam(name = "due-before", required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate dueBefore,
            @ParameterObject Paging paging) {
        return tracker.milestones(cycle, new MilestoneFilter(agency, overdue, dueBefore), paging);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One milestone; its ETag is what a deadline change needs as If-Match")
    ResponseEntity<MilestoneView> milestone(@PathVariable String id) {
        MilestoneView milestone = tracker.milestone(id).orElseThrow(MilestoneController::notFound);
        return ResponseEntity.ok().eTag(Etag.of(milestone.version())).body(milestone);
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "What happened to a milestone, oldest first: deadlines, statuses, who and why")
    Page<HistoryEntry> history(@PathVariable String id, @ParameterObject Paging paging) {
        List<HistoryEntry> entries = tracker.history(id).orElseThrow(MilestoneController::notFound);
        // Nothing is ever taken out of a history, so the position of an entry is its key.
        List<Integer> positions = IntStream.range(0, entries.size()).boxed().toList();
        return HISTORY.page(positions, "%06d"::formatted, paging).map(entries::get);
    }

    private static Problem notFound() {
        return Problem.notFound("milestone-not-found", "There is no milestone with this id.");
    }
}
