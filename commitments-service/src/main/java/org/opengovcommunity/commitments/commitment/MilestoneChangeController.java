package org.opengovcommunity.commitments.commitment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.commitments.change.Faults;
import org.opengovcommunity.commitments.change.IdempotencyKey;
import org.opengovcommunity.commitments.change.PlainText;
import org.opengovcommunity.defaults.security.Caller;
import org.opengovcommunity.defaults.web.Etag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
class MilestoneChangeController {

    private final MilestoneService milestones;
    private final Tracker tracker;
    private final Today today;

    MilestoneChangeController(MilestoneService milestones, Tracker tracker, Today today) {
        this.milestones = milestones;
        this.tracker = tracker;
        this.today = today;
    }

    record DeadlineRequest(
            @Schema(
                    requiredMode = RequiredMode.REQUIRED,
                    description = "2027-03-31, or with MONTH 2027-03",
                    example = "2027-03-31")
            @Nullable
            String date,

            @Schema(
                    requiredMode = RequiredMode.REQUIRED,
                    allowableValues = {"DAY", "MONTH"})
            @Nullable
            String precision,

            @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = PlainText.MAX_LENGTH) @Nullable
            String reason) {}

    record ProgressRequest(
            @Schema(requiredMode = RequiredMode.REQUIRED, implementation = Status.class) @Nullable
            String status,

            @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = PlainText.MAX_LENGTH) @Nullable
            String summary,

            @ArraySchema(
                    maxItems = Progress.MAX_EVIDENCE,
                    schema = @Schema(format = "uri", example = "https://www.example.gov/open"))
            @Nullable
            List<@Nullable String> evidence,

            @Schema(requiredMode = RequiredMode.REQUIRED, format = "date", description = "The day the status was true")
            @Nullable
            String asOf) {}

    @PutMapping("/deadline")
    @Operation(
            summary = "Change a milestone's deadline and say why",
            description = "For a lead of the milestone's agency or an admin. Needs the milestone's ETag as If-Match.")
    ResponseEntity<MilestoneView> changeDeadline(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody DeadlineRequest request) {
        var faults = new Faults();
        Supplier<Deadline> deadline = faults.read(() -> Deadline.of(request.date(), request.precision()));
        Supplier<PlainText> reason = faults.read(() -> PlainText.of("reason", request.reason()));
        Commitment changed =
                milestones.changeDeadline(id, Etag.required(ifMatch), deadline.get(), reason.get(), Caller.current());
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
        var faults = new Faults();
        Supplier<@Nullable String> key = faults.read(() -> IdempotencyKey.checked(idempotencyKey));
        Supplier<Progress> progress = faults.read(() ->
                Progress.of(request.status(), request.summary(), request.evidence(), request.asOf(), today.date()));
        History.Report report = milestones.reportProgress(id, progress.get(), key.get(), Caller.current());
        return ProgressView.of(id, report);
    }
}
