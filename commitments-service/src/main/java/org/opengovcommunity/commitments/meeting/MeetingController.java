package org.opengovcommunity.commitments.meeting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.opengovcommunity.commitments.paging.Listing;
import org.opengovcommunity.defaults.security.Caller;
import org.opengovcommunity.defaults.web.Etag;
import org.opengovcommunity.defaults.web.Page;
import org.opengovcommunity.defaults.web.Paging;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/meetings")
@Tag(name = "Meetings")
class MeetingController {

    private static final Listing MEETINGS = new Listing("meetings");

    private final MeetingService meetings;

    MeetingController(MeetingService meetings) {
        this.meetings = meetings;
    }

    @GetMapping
    @Operation(summary = "Meetings by their start; government meetings only for government members")
    Page<Meeting> meetings(@ParameterObject Paging paging) {
        var visible = meetings.visibleTo(Caller.currentIfAny().orElse(null));
        return MEETINGS.page(visible, Meeting::sortKey, paging);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One meeting; its ETag is what a change needs as If-Match")
    ResponseEntity<Meeting> meeting(@PathVariable String id) {
        Meeting meeting = meetings.find(id, Caller.currentIfAny().orElse(null));
        return ResponseEntity.ok().eTag(Etag.of(meeting.version())).body(meeting);
    }
}
