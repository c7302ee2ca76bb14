package org.opengovcommunity.membership.privacy;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.security.Caller;
import org.opengovcommunity.defaults.web.Etag;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.defaults.web.Problem.FieldError;
import org.opengovcommunity.membership.conduct.Conduct;
import org.opengovcommunity.membership.member.Line;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.MemberChanges;
import org.opengovcommunity.membership.subscription.Me;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Members and their own data. */
@RestController
@RequestMapping("/api/me")
@Tag(name = "Members")
class OwnDataController {

    /** What is not named stays; an empty organization is none. */
    record Correction(@Nullable String name, @Nullable String organization) {}

    record Left(String state, String detail) {}

    private static final Left LEFT = new Left(
            "LEFT",
            "Your profile and your subscriptions are deleted, and no list's mail goes to you any more. Records that the "
                    + "law requires us to keep, such as what you wrote to the lists and the notices that were sent to "
                    + "you, are kept in the archive for as long as it says.");

    private final MemberChanges members;
    private final OwnData data;
    private final Conduct conduct;
    private final Clock clock;

    OwnDataController(MemberChanges members, OwnData data, Conduct conduct, Clock clock) {
        this.members = members;
        this.data = data;
        this.conduct = conduct;
        this.clock = clock;
    }

    @PatchMapping
    @Operation(summary = "Correct your name or organization", description = "An empty organization removes it.")
    Me correct(@RequestBody Correction correction) {
        check(correction);
        return members.change(
                        Caller.current().id(),
                        member -> member.correct(
                                correction.name() == null
                                        ? member.name()
                                        : correction.name().strip(),
                                organization(correction, member)))
                .map(member -> Me.of(member, conduct, clock.instant()))
                .orElseThrow(() -> Problem.notFound("member-not-found", "This token is not a member's."));
    }

    @GetMapping("/export")
    @Operation(summary = "All that is stored about you")
    ResponseEntity<Map<String, Object>> export() {
        var attachment =
                ContentDisposition.attachment().filename("opengov-member.json").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(data.of(Caller.current().id()));
    }

    @DeleteMapping
    @Operation(
            summary = "Leave the community",
            description = "Deletes the profile. Records that law requires keeping are kept. The last administrator "
                    + "cannot leave.")
    Left leave(
            @Parameter(description = "ETag of `GET /api/me`; then nothing happens when the account has changed since")
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable
                    String ifMatch) {
        data.delete(Caller.current().id(), ifMatch == null ? null : Etag.required(ifMatch));
        return LEFT;
    }

    private static void check(Correction correction) {
        List<FieldError> errors = new ArrayList<>();
        if (correction.name() != null && (correction.name().isBlank() || !Line.is(correction.name()))) {
            errors.add(new FieldError("name", Line.RULE));
        }
        if (correction.organization() != null && !Line.is(correction.organization())) {
            errors.add(new FieldError("organization", Line.RULE));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private static @Nullable String organization(Correction correction, Member member) {
        if (correction.organization() == null) {
            return member.organization();
        }
        return correction.organization().isBlank()
                ? null
                : correction.organization().strip();
    }
}
