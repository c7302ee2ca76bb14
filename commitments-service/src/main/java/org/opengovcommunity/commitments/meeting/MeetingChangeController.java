package org.opengovcommunity.commitments.meeting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

@RestController
@RequestMapping("/api/meetings")
@Tag(name = "Meetings")
class MeetingChangeController {

    private final MeetingService meetings;

    MeetingChangeController(MeetingService meetings) {
        this.meetings = meetings;
    }

    record NewMeeting(
            @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = MeetingPlan.LONGEST_TITLE) @Nullable
            String title,

            @Schema(requiredMode = RequiredMode.REQUIRED, format = "date-time", example = "2027-03-31T18:00:00Z")
            @Nullable
            String start,

            @Schema(requiredMode = RequiredMode.REQUIRED, format = "date-time", example = "2027-03-31T19:30:00Z")
            @Nullable
            String end,

            @Schema(requiredMode = RequiredMode.REQUIRED, example = "America/New_York") @Nullable
            String timeZone,

            @Schema(maxLength = PlainText.MAX_LENGTH, example = "https://meet.example.gov/data") @Nullable
            String place,

            @ArraySchema(maxItems = MeetingPlan.MOST_ITEMS, schema = @Schema(maxLength = MeetingPlan.LONGEST_ITEM))
            @Nullable
            List<@Nullable String> agenda,

            @Schema(
                    requiredMode = RequiredMode.REQUIRED,
                    implementation = Audience.class,
                    description = "Who is invited and may know of it; it stays so")
            @Nullable
            String audience) {

        private MeetingPlan plan() {
            return MeetingPlan.of(title, start, end, timeZone, place, agenda);
        }
    }

    /** The whole plan as it is from now on, and why. */
    record MeetingChange(
            @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = MeetingPlan.LONGEST_TITLE) @Nullable
            String title,

            @Schema(requiredMode = RequiredMode.REQUIRED, format = "date-time", example = "2027-03-31T18:00:00Z")
            @Nullable
            String start,

            @Schema(requiredMode = RequiredMode.REQUIRED, format = "date-time", example = "2027-03-31T19:30:00Z")
            @Nullable
            String end,

            @Schema(requiredMode = RequiredMode.REQUIRED, example = "America/New_York") @Nullable
            String timeZone,

            @Schema(maxLength = PlainText.MAX_LENGTH, example = "https://meet.example.gov/data") @Nullable
            String place,

            @ArraySchema(maxItems = MeetingPlan.MOST_ITEMS, schema = @Schema(maxLength = MeetingPlan.LONGEST_ITEM))
            @Nullable
            List<@Nullable String> agenda,

            @Schema(maxLength = PlainText.MAX_LENGTH) @Nullable
            String reason) {

        private MeetingPlan plan() {
            return MeetingPlan.of(title, start, end, timeZone, place, agenda);
        }
    }

    record CancellationRequest(
            @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = PlainText.MAX_LENGTH) @Nullable
            String reason) {}

    @PostMapping
    @Operation(
            summary = "Put a meeting on the calendar and invite the lists",
            description = "For moderators and administrators. A repeat with the same Idempotency-Key answers the "
                    + "same meeting. Members of government lists alone learn of a meeting for GOVERNMENT.")
    @ApiResponse(
            responseCode = "201",
            headers = {
                @Header(
                        name = HttpHeaders.LOCATION,
                        description = "Where it is",
                        schema = @Schema(type = "string", format = "uri")),
                @Header(
                        name = HttpHeaders.ETAG,
                        description = "The version, for If-Match",
                        schema = @Schema(type = "string"))
            })
    @ResponseStatus(HttpStatus.CREATED)
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
