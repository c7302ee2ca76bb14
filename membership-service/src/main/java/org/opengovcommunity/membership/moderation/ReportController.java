package org.opengovcommunity.membership.moderation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.security.Caller;
import org.opengovcommunity.defaults.web.Page;
import org.opengovcommunity.defaults.web.Paging;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.membership.moderation.Report.Decision;
import org.opengovcommunity.membership.moderation.Report.Ruling;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Members report; moderators decide. */
@RestController
@RequestMapping("/api/conduct/reports")
@Tag(name = "Conduct")
class ReportController {

    private static final int MAX_TEXT = 2_000;
    private static final String TEXT = "must be 1 to 2,000 characters";
    private static final String FUTURE = "must be a moment in the future";

    /** @param about the id of a member, a link, or words */
    record NewReport(
            @NotBlank(message = TEXT) @Size(max = MAX_TEXT, message = TEXT)
            String about,

            @NotBlank(message = TEXT) @Size(max = MAX_TEXT, message = TEXT)
            String text) {}

    record Filed(String id) {}

    /**
     * @param member id of the member concerned, where the report does not say it
     * @param until end of a suspension
     */
    record NewRuling(
            @NotNull(message = "is one of DISMISS, WARN, SUSPEND")
            Decision decision,

            @NotBlank(message = TEXT) @Size(max = MAX_TEXT, message = TEXT)
            String reason,

            @Nullable String member,

            @Future(message = FUTURE) @Nullable Instant until) {}

    private final Moderation moderation;
    private final Reports reports;
    private final Clock clock;

    ReportController(Moderation moderation, Reports reports, Clock clock) {
        this.moderation = moderation;
        this.reports = reports;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Report that somebody broke the conduct",
            description = "For every member. Moderators and administrators are told by mail, once a day at most, that "
                    + "reports wait; only they learn who reported. A repeat with the same Idempotency-Key files "
                    + "nothing more.")
    Filed file(
            @Parameter(description = "Chosen by the client, so that a repeat is the same report")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable
                    @Pattern(regexp = "[!-~]{1,200}", message = "must be 1 to 200 visible ASCII characters")
                    String idempotencyKey,
            @Valid @RequestBody NewReport report) {
        var filed = moderation.file(
                Caller.current().id(), report.about().strip(), report.text().strip(), idempotencyKey);
        return new Filed(filed.id());
    }

    @GetMapping
    @Operation(summary = "Reports, newest first", description = "For moderators and administrators.")
    Page<Report> reports(@ParameterObject Paging paging) {
        if (paging.after() != null && reports.find(paging.after()).isEmpty()) {
            throw Problem.invalidCursor();
        }
        return paging.page(reports.page(paging.after(), paging.wanted()), Report::id);
    }

    @PostMapping("/{id}/decision")
    @Operation(
            summary = "Decide a report",
            description = "For moderators and administrators. WARN and SUSPEND tell the member the reason by mail.")
    Report decide(
            @Parameter(description = "Id of the report") @PathVariable String id,
            @Valid @RequestBody NewRuling wanted) {
        if (wanted.until() != null && wanted.decision() != Decision.SUSPEND) {
            throw Problem.unprocessable("no-term", "Only a suspension has an end.")
                    .field("until", "must be left out");
        }
        var ruling = new Ruling(
                wanted.decision(),
                wanted.reason().strip(),
                wanted.until(),
                Caller.current().id(),
                clock.instant());
        return moderation.decide(id, ruling, wanted.member());
    }
}
