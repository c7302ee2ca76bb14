package org.opengovcommunity.archive.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.archive.notice.MailReader;
import org.opengovcommunity.archive.notice.Rosters;
import org.opengovcommunity.archive.record.Records;
import org.opengovcommunity.defaults.web.Page;
import org.opengovcommunity.defaults.web.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Archive")
class RosterController {

    private final Records records;
    private final Rosters rosters;
    private final MailReader mail;

    RosterController(Records records, Rosters rosters, MailReader mail) {
        this.records = records;
        this.rosters = rosters;
        this.mail = mail;
    }

    /** Someone a notice went to. */
    record RosterEntry(String memberId, String name, String address, int part, String partRecordId) {}

    @GetMapping("/api/archive/records/{id}/roster")
    @Operation(operationId = "recordRoster", summary = "Whom a notice went to, a part of its roster per page")
    Page<RosterEntry> roster(@PathVariable String id, @RequestParam(required = false) @Nullable String after) {
        String noticeId = records.find(id)
                .filter(mail::isNotice)
                .map(record -> String.valueOf(record.about()))
                .orElseThrow(() -> Problem.notFound("roster-not-found", "There is no notice with this id."));
        int last = part(after);
        List<Map.Entry<Integer, String>> rest = rosters.parts(noticeId).entrySet().stream()
                .filter(part -> part.getKey() > last)
                .toList();
        if (rest.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        int part = rest.getFirst().getKey();
        String partRecord = rest.getFirst().getValue();
        List<RosterEntry> entries = rosters.recipients(List.of(partRecord))
                .map(one -> new RosterEntry(one.memberId(), one.name(), one.address(), part, partRecord))
                .toList();
        return new Page<>(entries, rest.size() == 1 ? null : String.valueOf(part));
    }

    private static int part(@Nullable String after) {
        try {
            return after == null || after.isEmpty() ? 0 : Integer.parseInt(after);
        } catch (NumberFormatException e) {
            throw Problem.badRequest("invalid-request", "The request is not valid: after")
                    .field("after", "is not a cursor of this list");
        }
    }
}
