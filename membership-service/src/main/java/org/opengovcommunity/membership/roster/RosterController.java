package org.opengovcommunity.membership.roster;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Bulk import, for administrators. */
@RestController
@Tag(name = "Members")
class RosterController {

    private final RosterImport roster;

    RosterController(RosterImport roster) {
        this.roster = roster;
    }

    @PostMapping(path = "/api/members/import", consumes = "text/csv")
    @Operation(
            summary = "Take over many members at once",
            description =
                    "For administrators and programs with the scope roster.import. The answer names each line that was refused; the "
                            + "same file again changes nothing.")
    @RequestBody(
            description = "Lines under the header email,name,list,mode",
            required = true,
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    ImportReport importRoster(InputStream csv) throws IOException {
        return roster.run(csv);
    }
}
