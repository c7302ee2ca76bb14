package org.opengovcommunity.membership.bounces;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.opengovcommunity.defaults.security.Caller;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.membership.conduct.Conduct;
import org.opengovcommunity.membership.subscription.Me;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Members")
class DeliveryController {

    private final Bounces bounces;
    private final Conduct conduct;
    private final Clock clock;

    DeliveryController(Bounces bounces, Conduct conduct, Clock clock) {
        this.bounces = bounces;
        this.conduct = conduct;
        this.clock = clock;
    }

    @PostMapping("/api/me/enable-delivery")
    @Operation(
            summary = "Get the lists' mail again after too much of it came back",
            description = "Says that the address works again. Changes nothing where delivery is not disabled.")
    Me enable() {
        return bounces.enable(Caller.current().id())
                .map(member -> Me.of(member, conduct, clock.instant()))
                .orElseThrow(() -> Problem.notFound("member-not-found", "This token is not a member's."));
    }
}
