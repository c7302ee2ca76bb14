package org.opengovcommunity.commitments.meeting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.commitments.paging.Paging;
import org.opengovcommunity.defaults.security.Caller;
import org.opengovcommunity.defaults.security.Sector;
import org.opengovcommunity.defaults.web.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Tracker")
class MeetingController {

    private final Meetings meetings;

    MeetingController(Meetings meetings) {
        this.meetings = meetings;
    }

    @GetMapping("/api/meetings")
    @Operation(summary = "Meetings by their start; government meetings only for government members")
    Page<Meeting> meetings(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        boolean government = Caller.currentIfAny()
                .map(caller -> caller.sector() == Sector.GOVERNMENT)
                .orElse(false);
        List<Meeting> visible = meetings.all().stream()
                .filter(meeting -> government || meeting.audience() == Meeting.Audience.PUBLIC)
                .toList();
        return Paging.of(after, limit).page(visible, Meeting::sortKey);
    }
}
