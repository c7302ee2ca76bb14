package org.opengovcommunity.archive.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.archive.notice.MailReader;
import org.opengovcommunity.archive.notice.Notice;
import org.opengovcommunity.archive.notice.Notices;
import org.opengovcommunity.archive.notice.RosterParts.RosterPart;
import org.opengovcommunity.archive.notice.Rosters;
import org.opengovcommunity.archive.record.ArchiveRecord;
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
    private final Notices notices;
    private final Rosters rosters;
    private final MailReader mail;

    RosterController(Records records, Notices notices, Rosters rosters, MailReader mail) {
        this.records = records;
        this.notices = notices;
        this.rosters = rosters;
        this.mail = mail;
    }

    /** Someone a message went to. */
    record RosterEntry(String memberId, String name, String address, int part, String partRecordId) {}

    @GetMapping("/api/archive/records/{id}/roster")
    @Operation(operationId = "recordRoster", summary = "Whom a message went to, a part of its roster per page")
    Page<RosterEntry> roster(
            @Parameter(description = RecordController.ID) @PathVariable String id,
            @Parameter(description = "`next` of the page before, to get the one behind it")
                    @RequestParam(required = false)
                    @Nullable
                    String after) {
        Notice notice = notice(records.find(id).orElseThrow(Parameters::noRecord));
        int last = part(after);
        List<RosterPart> rest = rosters.parts(notice).values().stream()
                .filter(part -> part.number() > last)
                .toList();
        if (rest.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        RosterPart part = rest.getFirst();
        List<RosterEntry> entries = rosters.recipients(part).stream()
                .map(one -> new RosterEntry(one.memberId(), one.name(), one.address(), part.number(), part.recordId()))
                .toList();
        return new Page<>(entries, rest.size() == 1 ? null : String.valueOf(part.number()));
    }

    private Notice notice(ArchiveRecord record) {
        if (!mail.isDistributed(record)) {
            throw Problem.notFound(
                    "roster-not-found",
                    "Only messages that were sent out have a roster. This record of the series %s is a %s."
                            .formatted(record.series(), record.type()));
        }
        return notices.find(String.valueOf(record.about()))
                .orElseThrow(() -> Problem.conflict(
                        "no-roster-yet", "The roster of this message is about to be noted. Please retry in a second."));
    }

    private static int part(@Nullable String after) {
        try {
            return after == null || after.isEmpty() ? 0 : Integer.parseInt(after);
        } catch (NumberFormatException e) {
            throw Parameters.invalid("after", "is not a cursor of this list");
        }
    }
}
