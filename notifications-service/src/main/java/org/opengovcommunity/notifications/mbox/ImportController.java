package org.opengovcommunity.notifications.mbox;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.list.MailingLists;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/lists/{list}/imports/{name}}: takes over an mbox file in pieces of any size up to {@value #MOST_BYTES}
 * bytes, so that files of any size can be sent, and a broken-off import goes on where it was.
 */
@RestController
@Tag(name = "Lists")
class ImportController {

    /** A piece as events, which are a third larger, lies in one document of at most 16 MB. */
    static final int MOST_BYTES = 8 * 1024 * 1024;

    private static final String NAME = "[A-Za-z0-9._-]{1,100}";

    private final Imports imports;
    private final ImportService service;
    private final MailingLists lists;

    ImportController(Imports imports, ImportService service, MailingLists lists) {
        this.imports = imports;
        this.service = service;
        this.lists = lists;
    }

    /** How far it is. */
    @GetMapping("/api/lists/{list}/imports/{name}")
    @Operation(summary = "How far the import of an archive is")
    Import progress(
            @Parameter(description = "Name of the list") @PathVariable String list,
            @Parameter(
                            description =
                                    "Name of the import, chosen by whoever begins it: letters, digits, dots and dashes")
                    @PathVariable
                    String name) {
        return imports.find(list(list).name(), name)
                .orElseThrow(() -> Problem.notFound("import-not-found", "There is no such import."));
    }

    /**
     * The next piece of the file.
     *
     * @param offset where it begins in the file: at {@code next} of the answer before
     * @param last whether the file ends with it
     */
    @PostMapping("/api/lists/{list}/imports/{name}")
    @Operation(
            summary = "The next piece of an mbox file",
            description =
                    "For administrators. The answer says where the next piece begins, whether the import is complete, and which messages were broken or known. "
                            + "Of a piece with very many messages the first ones are taken. While one is in work another is refused with 409.")
    @RequestBody(
            description = "The bytes of the file from `offset` on, up to 8 MB",
            required = true,
            content = @Content(mediaType = "application/mbox", schema = @Schema(type = "string", format = "binary")))
    Import take(
            @Parameter(description = "Name of the list") @PathVariable String list,
            @Parameter(
                            description =
                                    "Name of the import, chosen by whoever begins it: letters, digits, dots and dashes")
                    @PathVariable
                    String name,
            @Parameter(description = "Where the piece begins in the file: `next` of the answer before")
                    @RequestParam(defaultValue = "0")
                    long offset,
            @Parameter(description = "Whether the file ends with this piece") @RequestParam(defaultValue = "false")
                    boolean last,
            HttpServletRequest request)
            throws IOException {
        MailingList into = list(list);
        if (!name.matches(NAME)) {
            throw Problem.badRequest("invalid-request", "The request is not valid: name")
                    .field("name", "may have up to 100 letters, digits, dots and dashes");
        }
        byte[] bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw Problem.of(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "piece-too-large",
                    "A piece may have " + MOST_BYTES + " bytes. Send the file in pieces.");
        }
        return service.take(into, name, offset, bytes, last);
    }

    private MailingList list(String name) {
        return lists.find(name).orElseThrow(() -> Problem.notFound("list-not-found", "There is no such list."));
    }
}
