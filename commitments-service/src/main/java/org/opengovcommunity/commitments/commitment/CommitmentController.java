package org.opengovcommunity.commitments.commitment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.web.Page;
import org.opengovcommunity.defaults.web.Paging;
import org.opengovcommunity.defaults.web.Problem;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/commitments")
@Tag(name = "Tracker")
class CommitmentController {

    private final Tracker tracker;

    CommitmentController(Tracker tracker) {
        this.tracker = tracker;
    }

    @GetMapping
    @Operation(summary = "Commitments in the order of the plans")
    Page<CommitmentSummary> commitments(
            @RequestParam(required = false) @Nullable String cycle,
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable Status status,
            @RequestParam(required = false) @Nullable Boolean overdue,
            @RequestParam(required = false) @Nullable String q,
            @ParameterObject Paging paging) {
        var filter = new CommitmentFilter(theme, agency, status, overdue, q);
        return tracker.commitments(cycle, filter, paging);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One commitment with its milestones")
    CommitmentView commitment(@PathVariable String id) {
        return tracker.commitment(id)
                .orElseThrow(() -> Problem.notFound("commitment-not-found", "There is no commitment with this id."));
    }
}
