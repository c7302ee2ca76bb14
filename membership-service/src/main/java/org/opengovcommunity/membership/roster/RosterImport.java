package org.opengovcommunity.membership.roster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.io.input.BOMInputStream;
import org.opengovcommunity.defaults.web.Problem;
import org.springframework.stereotype.Service;

/**
 * Takes over a roster of any length, some hundred rows at a time. Doing it again changes nothing, so after a failure in
 * the middle the whole file is sent again.
 */
@Service
class RosterImport {

    private static final Set<String> HEADER = Set.of("email", "list", "mode", "name");

    private final RosterReader reader;
    private final RosterBatch batches;

    RosterImport(RosterReader reader, RosterBatch batches) {
        this.reader = reader;
        this.batches = batches;
    }

    /**
     * @param csv UTF-8, with or without a byte order mark
     * @throws Problem 422 when the header is not the one that is expected
     */
    ImportReport run(InputStream csv) throws IOException {
        try (var lines = open(csv)) {
            if (!HEADER.equals(lowerCase(lines.getHeaderNames()))) {
                throw Problem.unprocessable("roster-header", "The first line must be: email,name,list,mode");
            }
            return new RosterPass(lines, reader, batches).run();
        }
    }

    private static CSVParser open(InputStream csv) throws IOException {
        var text = BOMInputStream.builder().setInputStream(csv).get();
        try {
            return RosterReader.FORMAT.parse(new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException ambiguousHeader) {
            throw Problem.unprocessable("roster-header", "The first line must be: email,name,list,mode");
        }
    }

    private static Set<String> lowerCase(List<String> names) {
        Set<String> lower = new TreeSet<>();
        names.forEach(name -> lower.add(name.toLowerCase(Locale.ROOT)));
        return lower;
    }
}
