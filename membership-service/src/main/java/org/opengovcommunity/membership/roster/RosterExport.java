package org.opengovcommunity.membership.roster;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.Members;
import org.opengovcommunity.membership.member.Subscription;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The roster in the form that the import takes. It is written as it is read, so it may be of any length. */
@RestController
@Tag(name = "Members")
class RosterExport {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("email", "name", "list", "mode")
            .get();

    private final Members members;

    RosterExport(Members members) {
        this.members = members;
    }

    @GetMapping(path = "/api/members/export", produces = "text/csv")
    @Operation(
            summary = "Export the roster",
            description = "For administrators. One line for each list of each member; who has no list is not in it. "
                    + "A cell that a spreadsheet would take for a formula begins with an apostrophe.")
    @ApiResponse(
            responseCode = "200",
            description = "Lines under the header email,name,list,mode",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    void export(HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"roster.csv\"");
        var writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        try (Stream<Member> all = members.everybody();
                var lines = new CSVPrinter(writer, FORMAT)) {
            for (var member : (Iterable<Member>) all::iterator) {
                for (Subscription chosen : member.subscriptionList()) {
                    lines.printRecord(
                            Cell.write(member.email().value()),
                            Cell.write(member.name()),
                            chosen.list(),
                            chosen.mode());
                }
            }
        }
    }
}
