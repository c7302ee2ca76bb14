package org.opengovcommunity.membership.subscription;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.security.Caller;
import org.opengovcommunity.defaults.security.Sector;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.membership.member.DeliveryMode;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.Members;
import org.opengovcommunity.membership.member.Role;
import org.opengovcommunity.membership.member.Subscription;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What members see and change of their own. */
@RestController
@RequestMapping("/api/me")
@Tag(name = "Members")
class MeController {

    record Me(
            String id,
            String name,
            String email,
            @Nullable String organization,
            Sector sector,
            Set<Role> roles,
            Set<String> agencies,
            List<Subscription> subscriptions) {

        static Me of(Member member) {
            return new Me(
                    member.id(),
                    member.name(),
                    member.email().value(),
                    member.organization(),
                    member.sector(),
                    member.roles(),
                    member.agencies(),
                    member.subscriptionList());
        }
    }

    record Choice(
            @NotNull(message = "is one of EACH, DAILY, WEEKLY, NONE")
            DeliveryMode mode) {}

    private final Members members;
    private final Subscriptions subscriptions;

    MeController(Members members, Subscriptions subscriptions) {
        this.members = members;
        this.subscriptions = subscriptions;
    }

    @GetMapping
    Me me() {
        return members.byId(Caller.current().id())
                .map(Me::of)
                .orElseThrow(() -> Problem.notFound("member-not-found", "This token is not a member's."));
    }

    @PutMapping("/subscriptions/{list}")
    Me choose(@PathVariable String list, @Valid @RequestBody Choice choice) {
        return Me.of(subscriptions.choose(Caller.current().id(), list, choice.mode()));
    }
}
