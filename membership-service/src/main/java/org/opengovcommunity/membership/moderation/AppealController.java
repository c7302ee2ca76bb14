package org.opengovcommunity.membership.moderation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.security.Caller;
import org.opengovcommunity.defaults.web.Page;
import org.opengovcommunity.defaults.web.Paging;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.membership.member.Suspension;
import org.opengovcommunity.membership.moderation.Appeal.Decision;
import org.opengovcommunity.membership.moderation.Appeal.Outcome;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Appeals against suspensions, for moderators and administrators. */
@RestController
@RequestMapping("/api/conduct/appeals")
@Tag(name = "Conduct")
class AppealController {

    private static final int MAX_REASON = 2_000;
    private static final String REASON = "must be 1 to 2,000 characters";

    record AppealView(
            String id,
            String member,
            Suspension suspension,
            String suspendedBy,
            Instant suspendedAt,
            @Nullable String text,
            @Nullable Instant filedAt,
            @Nullable Outcome outcome) {

        static AppealView of(Appeal appeal) {
            return new AppealView(
                    appeal.id(),
                    appeal.member(),
                    appeal.suspension(),
                    appeal.suspendedBy(),
                    appeal.suspendedAt(),
                    appeal.text(),
                    appeal.filedAt(),
                    appeal.outcome());
        }
    }

    record NewOutcome(
            @NotNull(message = "is one of GRANT, REJECT") Decision decision,

            @NotBlank(message = REASON) @Size(max = MAX_REASON, message = REASON)
            String reason) {}

    private final AppealDesk desk;
    private final Appeals appeals;
    private final Clock clock;

    AppealController(AppealDesk desk, Appeals appeals, Clock clock) {
        this.desk = desk;
        this.appeals = appeals;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "Appeals, newest first")
    Page<AppealView> appeals(@ParameterObject Paging paging) {
        if (paging.after() != null && appeals.find(paging.after()).isEmpty()) {
            throw Problem.invalidCursor();
        }
        return paging.page(appeals.page(paging.after(), paging.wanted()), Appeal::id)
                .map(AppealView::of);
    }

    @PostMapping("/{id}/decision")
    @Operation(
            summary = "Decide an appeal",
            description = "Not by whoever suspended the member. GRANT ends the suspension. The member is told by mail.")
    AppealView decide(
            @Parameter(description = "Id of the appeal") @PathVariable String id,
            @Valid @RequestBody NewOutcome wanted) {
        var outcome = new Outcome(
                wanted.decision(), wanted.reason().strip(), Caller.current().id(), clock.instant());
        return AppealView.of(desk.decide(id, outcome));
    }
}
