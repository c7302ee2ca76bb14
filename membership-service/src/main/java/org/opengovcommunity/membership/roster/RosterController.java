package org.opengovcommunity.membership.roster;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Bulk import, for administrators. */
@RestController
class RosterController {

    private final RosterImport roster;

    RosterController(RosterImport roster) {
        this.roster = roster;
    }

    @PostMapping(path = "/api/members/import", consumes = "text/csv")
    ImportReport importRoster(InputStream csv) throws IOException {
        return roster.run(csv);
    }
}
