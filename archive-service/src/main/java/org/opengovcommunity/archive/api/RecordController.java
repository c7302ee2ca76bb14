package org.opengovcommunity.archive.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.archive.notice.MailReader;
import org.opengovcommunity.archive.notice.Notice;
import org.opengovcommunity.archive.notice.Notices;
import org.opengovcommunity.archive.notice.Rosters;
import org.opengovcommunity.archive.record.ArchiveRecord;
import org.opengovcommunity.archive.record.Places;
import org.opengovcommunity.archive.record.Records;
import org.opengovcommunity.archive.search.RecordIndex;
import org.opengovcommunity.defaults.web.Paging;
import org.opengovcommunity.defaults.web.Problem;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
    private final Notices notices;
    private final Rosters rosters;
    private final MailReader mail;
    private final Originals originals;

    RecordController(
            Records records,
            Places places,
            RecordIndex index,
            Notices notices,
            Rosters rosters,
            MailReader mail,
            Originals originals) {
        this.records = records;
        this.places = places;
        this.index = index;
        this.notices = notices;
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
        ArchiveRecord record = find(id);
        RosterView roster = notice(record)
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

    @GetMapping("/{id}/raw")
    @Operation(
            operationId = "recordRaw",
            summary = "The original bytes; of mail the message, or with recipient the very copy of that member",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "A message, or the body of an event",
                            content = {
                                @Content(
                                        mediaType = "message/rfc822",
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(mediaType = "application/json", schema = @Schema(type = "object"))
                            }))
    ResponseEntity<byte[]> raw(
            @Parameter(description = ID) @PathVariable String id,
            @Parameter(
                            description =
                                    "Member id of a recipient, from the roster: the answer is then the copy of this member, byte for byte. 404 when the record is no message to many, or did not go to this member.")
                    @RequestParam(required = false)
                    @Nullable
                    String recipient) {
        ArchiveRecord record = find(id);
        byte[] bytes = recipient == null ? originals.bytes(record) : copy(record, recipient);
        return ResponseEntity.ok()
                .contentType(originals.contentType(record))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + originals.fileName(record) + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .body(bytes);
    }

    private byte[] copy(ArchiveRecord record, String memberId) {
        return notice(record)
                .flatMap(notice -> rosters.find(notice, memberId))
                .map(recipient -> MailReader.copy(mail.notice(record.body()), recipient))
                .orElseThrow(() -> Problem.notFound(
                        "recipient-not-found", "The roster of this record has no recipient with this id."));
    }

    private Optional<Notice> notice(ArchiveRecord record) {
        return mail.isDistributed(record) ? notices.find(String.valueOf(record.about())) : Optional.empty();
    }

    private String related(ArchiveRecord record) {
        return UriComponentsBuilder.fromPath(PATH)
                .queryParam("event", mail.events(record))
                .encode()
                .toUriString();
    }

    private ArchiveRecord find(String id) {
        return records.find(id).orElseThrow(Parameters::noRecord);
    }
}
