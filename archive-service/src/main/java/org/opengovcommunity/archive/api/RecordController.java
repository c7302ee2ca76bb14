package org.opengovcommunity.archive.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.opengovcommunity.archive.notice.MailReader;
import org.opengovcommunity.archive.notice.Rosters;
import org.opengovcommunity.archive.record.ArchiveRecord;
import org.opengovcommunity.archive.record.Places;
import org.opengovcommunity.archive.record.Records;
import org.opengovcommunity.archive.search.RecordIndex;
import org.opengovcommunity.defaults.web.Paging;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

@RestController
@RequestMapping(RecordController.PATH)
@Tag(name = "Archive")
class RecordController {

    static final String PATH = "/api/archive/records";
    static final String ID = "Id of the record, as a search finds it";

    private final Records records;
    private final Places places;
    private final RecordIndex index;
    private final Rosters rosters;
    private final MailReader mail;
    private final Originals originals;

    RecordController(
            Records records, Places places, RecordIndex index, Rosters rosters, MailReader mail, Originals originals) {
        this.records = records;
        this.places = places;
        this.index = index;
        this.rosters = rosters;
        this.mail = mail;
        this.originals = originals;
    }

    @GetMapping
    @Operation(
            operationId = "searchRecords",
            summary = "Records that match, the last received first; accesses only when their series is asked for")
    HitPage search(@ParameterObject Selection wanted, @ParameterObject Paging paging) {
        return HitPage.of(index, wanted.query(), paging);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "record", summary = "All that is known of a record; of a message to many also its roster")
    RecordView record(@Parameter(description = ID) @PathVariable String id) {
        ArchiveRecord record = records.find(id).orElseThrow(Parameters::noRecord);
        RosterView roster = rosters.notice(record)
                .map(notice -> RosterView.of(notice, rosters.parts(notice).size()))
                .orElse(null);
        return RecordView.of(
                record,
                places.of(id).orElse(null),
                originals.bytes(record).length,
                originals.contentType(record),
                related(record),
                roster);
    }

    private String related(ArchiveRecord record) {
        return UriComponentsBuilder.fromPath(PATH)
                .queryParam("event", mail.events(record))
                .encode()
                .toUriString();
    }
}
