package org.opengovcommunity.commitments.meeting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.commitments.change.Faults;
import org.opengovcommunity.commitments.change.IdempotencyKey;
import org.opengovcommunity.commitments.change.PlainText;
import org.opengovcommunity.commitments.change.Refused;
import org.opengovcommunity.commitments.meeting.Meeting.Audience;
import org.opengovcommunity.defaults.security.Caller;
import org.opengovcommunity.defaults.web.Etag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

@RestController
@RequestMapping("/api/meetings")
@Tag(name = "Meetings")
@SecurityRequirement(name = "token")
class MeetingChangeController {

    private final MeetingService meetings;

    MeetingChangeController(MeetingService meetings) {
        this.meetings = meetings;
    }

    /**
     * @param start {@code 2027-03-31T18:00:00Z}
     * @param timeZone {@code America/New_York}
     * @param audience PUBLIC or GOVERNMENT; it stays so
     */
    record NewMeeting(
            @Nullable String title,
            @Nullable String start,
            @Nullable String end,
            @Nullable String timeZone,
            @Nullable String place,
            @Nullable List<@Nullable String> agenda,
            @Nullable String audience) {

        private MeetingPlan plan() {
            return MeetingPlan.of(title, start, end, timeZone, place, agenda);
        }
    }

    /** The whole plan as it is from now on, and why. */
    record MeetingChange(
            @Nullable String title,
            @Nullable String start,
            @Nullable String end,
            @Nullable String timeZone,
            @Nullable String place,
            @Nullable List<@Nullable String> agenda,
            @Nullable String reason) {

        private MeetingPlan plan() {
            return MeetingPlan.of(title, start, end, timeZone, place, agenda);
        }
    }

    record CancellationRequest(@Nullable String reason) {}

    @PostMapping
    @Operation(
            summary = "Put a meeting on the calendar and invite the lists",
            description = "For moderators and administrators. A repeat with the same Idempotency-Key answers the "
                    + "same meeting. Members of government lists alone learn of a meeting for GOVERNMENT.")
    ResponseEntity<Meeting> schedule(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestBody NewMeeting request) {
        var faults = new Faults();
        Supplier<@Nullable String> key = faults.read(() -> IdempotencyKey.checked(idempotencyKey));
        Supplier<MeetingPlan> plan = faults.read(request::plan);
        Supplier<Audience> audience = faults.read(() -> audience(request.audience()));
        Meeting meeting = meetings.schedule(plan.get(), audience.get(), key.get(), Caller.current());
        URI location = UriComponentsBuilder.fromPath("/api/meetings/{id}").build(meeting.id());
        return ResponseEntity.created(location).eTag(Etag.of(meeting.version())).body(meeting);
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Give a meeting another time, place or agenda",
            description =
                    "For moderators and administrators. Needs the meeting's ETag as If-Match, and the whole plan: "
                            + "what is left out is taken away.")
    ResponseEntity<Meeting> change(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody MeetingChange request) {
        var faults = new Faults();
        Supplier<MeetingPlan> plan = faults.read(request::plan);
        Supplier<@Nullable PlainText> reason =
                faults.read(() -> request.reason() == null ? null : PlainText.of("reason", request.reason()));
        return answer(meetings.change(id, Etag.required(ifMatch), plan.get(), reason.get(), Caller.current()));
    }

    @PutMapping("/{id}/cancellation")
    @Operation(
            summary = "Cancel a meeting and say why",
            description = "For moderators and administrators. Needs the meeting's ETag as If-Match.")
    ResponseEntity<Meeting> cancel(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody CancellationRequest request) {
        var reason = PlainText.of("reason", request.reason());
        return answer(meetings.cancel(id, Etag.required(ifMatch), reason, Caller.current()));
    }

    private static ResponseEntity<Meeting> answer(Meeting meeting) {
        return ResponseEntity.ok().eTag(Etag.of(meeting.version())).body(meeting);
    }

    private static Audience audience(@Nullable String name) {
        return Stream.of(Audience.values())
                .filter(audience -> audience.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refused.invalid("audience", "must be PUBLIC or GOVERNMENT"));
    }
}
