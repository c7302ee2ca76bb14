package org.opengovcommunity.commitments.commitment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.security.Caller;
import org.opengovcommunity.defaults.web.Etag;
import org.opengovcommunity.defaults.web.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/milestones/{id}")
@Tag(name = "Tracker")
@SecurityRequirement(name = "token")
class MilestoneChangeController {

    private static final Pattern IDEMPOTENCY_KEY = Pattern.compile("[\\x21-\\x7E]{1,200}");

    private final MilestoneService milestones;
    private final Tracker tracker;
    private final Today today;

    MilestoneChangeController(MilestoneService milestones, Tracker tracker, Today today) {
        this.milestones = milestones;
        this.tracker = tracker;
        this.today = today;
    }

    /**
     * @param date {@code 2027-03-31} or {@code 2027-03}
     * @param precision DAY or MONTH
     */
    record DeadlineRequest(
            @Nullable String date,
            @Nullable String precision,
            @Nullable String reason) {}

    /** @param asOf the day the status was true, {@code 2026-10-01} */
    record ProgressRequest(
            @Nullable String status,
            @Nullable String summary,
            @Nullable List<@Nullable String> evidence,
            @Nullable String asOf) {}

    @PutMapping("/deadline")
    @Operation(
            summary = "Change a milestone's deadline and say why",
            description = "For a lead of the milestone's agency or an admin. Needs the milestone's ETag as If-Match.")
    ResponseEntity<MilestoneView> changeDeadline(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody DeadlineRequest request) {
        Commitment changed = milestones.changeDeadline(
                id,
                Etag.required(ifMatch),
                Deadline.of(request.date(), request.precision()),
                PlainText.of("reason", request.reason()),
                Caller.current());
        MilestoneView milestone = tracker.view(changed, id);
        return ResponseEntity.ok().eTag(Etag.of(milestone.version())).body(milestone);
    }

    @PostMapping("/progress")
    @Operation(
            summary = "Report progress with evidence",
            description = "For a lead of the milestone's agency or an admin. A repeat with the same Idempotency-Key "
                    + "answers the same and adds nothing.")
    @ResponseStatus(HttpStatus.CREATED)
    ProgressView reportProgress(
            @PathVariable String id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestBody ProgressRequest request) {
        if (idempotencyKey != null && !IDEMPOTENCY_KEY.matcher(idempotencyKey).matches()) {
            throw Problem.badRequest("invalid-request", "The request is not valid: Idempotency-Key")
                    .field("Idempotency-Key", "must be 1 to 200 visible ASCII characters");
        }
        Progress progress =
                Progress.of(request.status(), request.summary(), request.evidence(), request.asOf(), today.date());
        History.Report report = milestones.reportProgress(id, progress, idempotencyKey, Caller.current());
        return ProgressView.of(id, report);
    }

    @ExceptionHandler
    ErrorResponse refused(Refused refused) {
        String field = refused.field();
        String detail = field == null ? refused.getMessage() : field + " " + refused.getMessage();
        Problem problem = switch (refused.kind()) {
            case INVALID -> Problem.badRequest(refused.slug(), "The request is not valid: " + detail);
            case RULE -> Problem.unprocessable(refused.slug(), "The change is not possible: " + detail);
            case STATE -> Problem.conflict(refused.slug(), detail);
        };
        return field == null ? problem : problem.field(field, refused.getMessage());
    }
}
