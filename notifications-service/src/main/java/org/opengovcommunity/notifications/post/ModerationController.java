package org.opengovcommunity.notifications.post;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.security.Caller;
import org.opengovcommunity.defaults.web.Page;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.notifications.post.Moderation.Ban;
import org.opengovcommunity.notifications.post.ModerationEvent.Person;
import org.opengovcommunity.notifications.post.Post.Decision;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/lists/{list}/emergency} and {@code …/bans}: what moderators lay down for a list. */
@RestController
@Tag(name = "Moderation")
@RequestMapping("/api/lists/{list}")
class ModerationController {

    /** Text that may have several lines. */
    static final String PLAIN = "[\\P{Cc}\\r\\n\\t]*";

    private final Moderation moderation;
    private final ModeratedLists lists;
    private final Clock clock;

    ModerationController(Moderation moderation, ModeratedLists lists, Clock clock) {
        this.moderation = moderation;
        this.lists = lists;
        this.clock = clock;
    }

    /** @param reason goes into the records */
    record EmergencyRequest(
            @NotBlank @Size(max = 2000) @Pattern(regexp = PLAIN, message = "must be plain text")
            String reason) {}

    /** @param decision that it be so; null when nobody decided, or before that was kept */
    record EmergencyView(boolean emergency, @Nullable DecisionView decision) {}

    /** @param decision that it be so; null when that was before it was kept */
    record BanView(String address, @Nullable DecisionView decision) {

        static BanView of(Ban ban) {
            return new BanView(ban.address(), ban.by() == null ? null : DecisionView.of(ban.by()));
        }
    }

    /** @param reason empty when none was given */
    record DecisionView(String reason, Person by, Instant at) {

        static DecisionView of(Decision decision) {
            return new DecisionView(decision.text(), Person.of(decision), decision.at());
        }
    }

    @GetMapping("/emergency")
    @Operation(
            summary = "Whether every post waits for a moderator",
            description = "And who last began or ended that, when and why; null when nobody knows.")
    EmergencyView emergency(@Parameter(description = "Name of the list") @PathVariable String list) {
        return view(lists.moderated(list).name());
    }

    /** From now on every post waits for a moderator. */
    @PutMapping("/emergency")
    @Operation(
            summary = "Let every post wait for a moderator from now on",
            description = "Needs a reason, which goes into the records.")
    EmergencyView begin(
            @Parameter(description = "Name of the list") @PathVariable String list,
            @RequestBody @Valid EmergencyRequest request) {
        moderation.emergency(lists.moderated(list).name(), true, because(request.reason()));
        return view(list);
    }

    @DeleteMapping("/emergency")
    @Operation(summary = "End the emergency", description = "What waits already goes on waiting.")
    EmergencyView end(
            @Parameter(description = "Name of the list") @PathVariable String list,
            @Parameter(description = "Why, for the record") @RequestParam(defaultValue = "") @Size(max = 2000)
                    String reason) {
        moderation.emergency(lists.moderated(list).name(), false, because(reason));
        return view(list);
    }

    @GetMapping("/bans")
    @Operation(
            summary = "Addresses whose mail to the list is discarded",
            description = "Each with who banned it, when and why; null when nobody knows.")
    Page<BanView> bans(@Parameter(description = "Name of the list") @PathVariable String list) {
        List<Ban> bans = moderation.bans(lists.moderated(list).name());
        return new Page<>(bans.stream().map(BanView::of).toList(), null);
    }

    @DeleteMapping("/bans/{address}")
    @Operation(summary = "End the ban of an address")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unban(
            @Parameter(description = "Name of the list") @PathVariable String list,
            @Parameter(description = "The address") @PathVariable String address,
            @Parameter(description = "Why, for the record") @RequestParam(defaultValue = "") @Size(max = 2000)
                    String reason) {
        if (!moderation.unban(lists.moderated(list).name(), address, because(reason))) {
            throw Problem.notFound("ban-not-found", "This address is not banned.");
        }
    }

    private EmergencyView view(String list) {
        return new EmergencyView(
                moderation.emergency(list),
                moderation.emergencySaid(list).map(DecisionView::of).orElse(null));
    }

    private Decision because(String reason) {
        Caller caller = Caller.current();
        return new Decision(caller.id(), caller.name(), reason.strip(), clock.instant());
    }
}
