package org.opengovcommunity.membership.conduct;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.opengovcommunity.defaults.security.Caller;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.membership.member.Acceptance;
import org.opengovcommunity.membership.member.MemberChanges;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Reading the community conduct, and accepting it. */
@RestController
@Tag(name = "Conduct")
class ConductController {

    record Text(String version, String text) {}

    record Accepted(@NotNull(message = "is needed") String version) {}

    private final Conduct conduct;
    private final MemberChanges members;
    private final Clock clock;

    ConductController(Conduct conduct, MemberChanges members, Clock clock) {
        this.conduct = conduct;
        this.members = members;
        this.clock = clock;
    }

    @GetMapping("/api/conduct")
    @Operation(summary = "The community conduct", description = "The text that counts now, in plain words.")
    Text read() {
        return new Text(conduct.version(), conduct.text());
    }

    @PutMapping("/api/me/conduct")
    @Operation(summary = "Accept the community conduct", description = "Only the version that counts now.")
    Conduct.State accept(@Valid @RequestBody Accepted accepted) {
        if (!accepted.version().equals(conduct.version())) {
            throw Problem.unprocessable("conduct-version", "Another version of the conduct counts now. Please read it.")
                    .field("version", "must be " + conduct.version());
        }
        var acceptance = new Acceptance(conduct.version(), clock.instant());
        return members.change(Caller.current().id(), member -> member.accept(acceptance))
                .map(member -> conduct.state(member.conduct()))
                .orElseThrow(() -> Problem.notFound("member-not-found", "This token is not a member's."));
    }
}
