package org.opengovcommunity.archive.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.archive.notice.MailReader;
import org.opengovcommunity.archive.notice.Rosters;
import org.opengovcommunity.archive.record.ArchiveRecord;
import org.opengovcommunity.archive.record.Records;
import org.opengovcommunity.defaults.web.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The bytes that the hashes of a record are of. */
@RestController
@RequestMapping(RecordController.PATH)
@Tag(name = "Archive")
class BytesController {

    private final Records records;
    private final Rosters rosters;
    private final MailReader mail;
    private final Originals originals;

    BytesController(Records records, Rosters rosters, MailReader mail, Originals originals) {
        this.records = records;
        this.rosters = rosters;
        this.mail = mail;
        this.originals = originals;
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
            @Parameter(description = RecordController.ID) @PathVariable String id,
            @Parameter(
                            description =
                                    "Member id of a recipient, from the roster: the answer is then the copy of this member, byte for byte. 404 when the record is no message to many, or did not go to this member.")
                    @RequestParam(required = false)
                    @Nullable
                    String recipient) {
        ArchiveRecord record = find(id);
        byte[] bytes = recipient == null ? originals.bytes(record) : copy(record, recipient);
        return file(originals.fileName(record), originals.contentType(record), bytes);
    }

    @GetMapping("/{id}/body")
    @Operation(
            operationId = "recordBody",
            summary = "The body of the event that brought the record; of mail the message is in it, in Base64")
    ResponseEntity<byte[]> body(@Parameter(description = RecordController.ID) @PathVariable String id) {
        ArchiveRecord record = find(id);
        return file(record.id() + ".json", MediaType.APPLICATION_JSON, record.body());
    }

    private byte[] copy(ArchiveRecord record, String memberId) {
        return rosters.notice(record)
                .flatMap(notice -> rosters.find(notice, memberId))
                .map(recipient -> MailReader.copy(mail.notice(record.body()), recipient))
                .orElseThrow(() -> Problem.notFound(
                        "recipient-not-found", "The roster of this record has no recipient with this id."));
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .body(bytes);
    }

    private ArchiveRecord find(String id) {
        return records.find(id).orElseThrow(Parameters::noRecord);
    }
}
