package org.opengovcommunity.membership.standing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.security.Caller;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.membership.member.Grant;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.MemberChanges;
import org.opengovcommunity.membership.member.Role;
import org.opengovcommunity.membership.member.Statement;
import org.opengovcommunity.membership.member.Suspension;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Roles are granted by administrators; moderators suspend. Everything needs a reason, and becomes an event. */
@RestController
@RequestMapping("/api/members/{id}")
@Tag(name = "Members")
class StandingController {

    private static final int MAX_REASON = 2_000;
    private static final String REASON = "must be 1 to 2,000 characters";
    private static final String FUTURE = "must be a moment in the future";

    /** @param agencies of a LEAD, e.g. {@code ["USDA"]} */
    record GrantRequest(
            @NotBlank(message = REASON) @Size(max = MAX_REASON, message = REASON)
            String reason,

            @Nullable Set<@NotBlank(message = "must be abbreviations of agencies") @Size(max = 40) String> agencies,

            @Future(message = FUTURE) @Nullable Instant until) {}

    record SuspensionRequest(
            @NotBlank(message = REASON) @Size(max = MAX_REASON, message = REASON)
            String reason,

            @Future(message = FUTURE) @Nullable Instant until) {}

    private final MemberChanges members;
    private final Standings standings;

    StandingController(MemberChanges members, Standings standings) {
        this.members = members;
        this.standings = standings;
    }

    @GetMapping
    @Operation(summary = "A member", description = "For moderators and administrators.")
    MemberView member(@Parameter(description = "Id of the member") @PathVariable String id) {
        return MemberView.of(find(id));
    }

    @PutMapping("/roles/{role}")
    @Operation(
            summary = "Grant a role, with a reason and, if wished, an end",
            description = "For administrators. Granting it again replaces agencies and end. A LEAD needs agencies.")
    MemberView grant(
            @Parameter(description = "Id of the member") @PathVariable String id,
            @Parameter(description = "The role") @PathVariable Role role,
            @Valid @RequestBody GrantRequest request) {
        Set<String> agencies = request.agencies() == null ? Set.of() : request.agencies();
        if (role == Role.MEMBER) {
            throw Problem.unprocessable("everybody-is-member", "Every member is a MEMBER; nobody grants that.");
        }
        if (agencies.isEmpty() == (role == Role.LEAD)) {
            throw Problem.unprocessable("lead-of-agencies", "A LEAD, and nobody else, leads agencies.")
                    .field("agencies", role == Role.LEAD ? "must name at least one agency" : "must be empty");
        }
        return MemberView.of(
                standings.grant(id, new Grant(role, agencies, request.until()), statement(request.reason())));
    }

    @DeleteMapping("/roles/{role}")
    @Operation(
            summary = "Revoke a role",
            description =
                    "For administrators. Tokens that carry it stop working at once. The last administrator stays.")
    MemberView revoke(
            @Parameter(description = "Id of the member") @PathVariable String id,
            @Parameter(description = "The role") @PathVariable Role role,
            @Parameter(description = "Why, for the record")
                    @RequestParam
                    @NotBlank(message = REASON)
                    @Size(max = MAX_REASON, message = REASON)
                    String reason) {
        return MemberView.of(standings.revoke(id, role, statement(reason)));
    }

    @PutMapping("/suspension")
    @Operation(
            summary = "Suspend a member, with a reason and, if wished, an end",
            description = "For moderators and administrators; an administrator is suspended only by another one. "
                    + "Tokens stop working at once, and no list's mail goes out.")
    MemberView suspend(
            @Parameter(description = "Id of the member") @PathVariable String id,
            @Valid @RequestBody SuspensionRequest request) {
        Rank.requireAbove(find(id));
        var suspension = new Suspension(request.reason().strip(), request.until());
        return MemberView.of(standings.suspend(id, suspension, statement(request.reason())));
    }

    @DeleteMapping("/suspension")
    @Operation(summary = "End a suspension early", description = "For moderators and administrators.")
    MemberView reinstate(
            @Parameter(description = "Id of the member") @PathVariable String id,
            @Parameter(description = "Why, for the record")
                    @RequestParam
                    @NotBlank(message = REASON)
                    @Size(max = MAX_REASON, message = REASON)
                    String reason) {
        Rank.requireAbove(find(id));
        return MemberView.of(standings.reinstate(id, statement(reason)));
    }

    private Member find(String id) {
        return members.find(id).orElseThrow(() -> Problem.notFound("member-not-found", "There is no such member."));
    }

    private static Statement statement(String reason) {
        return new Statement(Caller.current().id(), reason.strip());
    }
}
