package org.opengovcommunity.membership.subscription;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.security.Caller;
import org.opengovcommunity.defaults.web.Etag;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.membership.conduct.Conduct;
import org.opengovcommunity.membership.member.DeliveryMode;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.Members;
import org.opengovcommunity.membership.member.Topic;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What members see of their own, and how the lists reach them. */
@RestController
@RequestMapping("/api/me")
@Tag(name = "Members")
class MeController {

    private static final String TOPICS = "must be at least one of DEADLINES, MEETINGS, PROGRESS, DISCUSSION";
    private static final String FUTURE = "must be a moment in the future";

    /** @param topics null leaves them as they are: all, for a list that was not chosen before */
    record Choice(
            @NotNull(message = "is one of EACH, DAILY, WEEKLY, NONE")
            DeliveryMode mode,

            @Size(min = 1, message = TOPICS) @Nullable Set<@NotNull(message = TOPICS) Topic> topics) {}

    record Hold(
            @NotNull(message = FUTURE) @Future(message = FUTURE)
            Instant until) {}

    private final Members members;
    private final Subscriptions subscriptions;
    private final Conduct conduct;
    private final Clock clock;

    MeController(Members members, Subscriptions subscriptions, Conduct conduct, Clock clock) {
        this.members = members;
        this.subscriptions = subscriptions;
        this.conduct = conduct;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "Who I am here: name, address, sector, roles, lists and topics")
    @ApiResponse(
            responseCode = "200",
            useReturnTypeSchema = true,
            description = "OK",
            headers = @Header(name = "ETag", description = "For If-Match", schema = @Schema(type = "string")))
    ResponseEntity<Me> me() {
        var member = members.byId(Caller.current().id())
                .orElseThrow(() -> Problem.notFound("member-not-found", "This token is not a member's."));
        return ResponseEntity.ok().eTag(Etag.of(member.version())).body(view(member));
    }

    @PutMapping("/subscriptions/{list}")
    @Operation(
            summary = "Choose how a list arrives, and of what topics",
            description = "Without topics they stay as they are; at first they are all.")
    Me choose(
            @Parameter(description = "Name of the list") @PathVariable String list, @Valid @RequestBody Choice choice) {
        return view(subscriptions.choose(Caller.current().id(), list, choice.mode(), choice.topics()));
    }

    @PutMapping("/hold")
    @Operation(summary = "Hold all lists' mail back until a moment", description = "The hold ends by itself.")
    Me hold(@Valid @RequestBody Hold hold) {
        return view(subscriptions.hold(Caller.current().id(), hold.until()));
    }

    @DeleteMapping("/hold")
    @Operation(summary = "Get the lists' mail again")
    Me release() {
        return view(subscriptions.hold(Caller.current().id(), null));
    }

    private Me view(Member member) {
        return Me.of(member, conduct, clock.instant());
    }
}
