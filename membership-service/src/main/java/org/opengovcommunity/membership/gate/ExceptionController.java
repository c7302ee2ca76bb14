package org.opengovcommunity.membership.gate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.opengovcommunity.defaults.security.Caller;
import org.opengovcommunity.membership.member.GovernmentException;
import org.opengovcommunity.membership.member.Statement;
import org.opengovcommunity.membership.standing.MemberView;
import org.opengovcommunity.membership.standing.Terms;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Exceptions from the rule of government addresses, for moderators and administrators. */
@RestController
@RequestMapping("/api/members/{id}/government-exception")
@Tag(name = "Members")
class ExceptionController {

    private static final int MAX_REASON = 2_000;
    private static final String REASON = "must be 1 to 2,000 characters";
    private static final String FUTURE = "must be a moment in the future";

    record ExceptionRequest(
            @NotBlank(message = REASON) @Size(max = MAX_REASON, message = REASON)
            String reason,

            @NotNull(message = FUTURE) @Future(message = FUTURE)
            Instant until) {}

    private final GovernmentGate gate;
    private final Terms terms;

    ExceptionController(GovernmentGate gate, Terms terms) {
        this.gate = gate;
        this.terms = terms;
    }

    @PutMapping
    @Operation(
            summary = "Let a member count as government for a time, with a reason",
            description = "For somebody in government whose address does not show it. When the time is over, or the "
                    + "exception is taken back, subscriptions to lists for government end, and the member is told.")
    MemberView except(
            @Parameter(description = "Id of the member") @PathVariable String id,
            @Valid @RequestBody ExceptionRequest request) {
        String reason = request.reason().strip();
        terms.remember(id, request.until());
        return MemberView.of(gate.except(id, new GovernmentException(reason, request.until()), statement(reason)));
    }

    @DeleteMapping
    @Operation(summary = "Take an exception back")
    MemberView end(
            @Parameter(description = "Id of the member") @PathVariable String id,
            @Parameter(description = "Why; the member is told")
                    @RequestParam
                    @NotBlank(message = REASON)
                    @Size(max = MAX_REASON, message = REASON)
                    String reason) {
        return MemberView.of(gate.endException(id, statement(reason.strip())));
    }

    private static Statement statement(String reason) {
        return new Statement(Caller.current().id(), reason);
    }
}
