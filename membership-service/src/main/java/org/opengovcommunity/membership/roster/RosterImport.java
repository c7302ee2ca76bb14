package org.opengovcommunity.membership.roster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.input.BOMInputStream;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.membership.roster.ImportReport.Refusal;
import org.springframework.stereotype.Service;

/**
 * Takes over a roster of any length, some hundred rows at a time. Doing it again changes nothing, so after a failure in
 * the middle the whole file is sent again.
 */
@Service
class RosterImport {

    private static final int BATCH = 500;
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
            return new Run(lines).report();
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

    /** One pass over the file. */
    private final class Run {

        private final CSVParser lines;
        private final List<RosterRow> batch = new ArrayList<>(BATCH);
        private final List<Refusal> refused = new ArrayList<>();
        private long taken;
        private long imported;

        Run(CSVParser lines) {
            this.lines = lines;
        }

        ImportReport report() {
            var records = lines.iterator();
            long line = nextLine();
            while (readable(records, line)) {
                take(records.next(), line);
                line = nextLine();
            }
            store();
            return new ImportReport(taken + refused.size(), imported, taken - imported, refused);
        }

        private long nextLine() {
            return lines.getCurrentLineNumber() + 1;
        }

        private boolean readable(Iterator<CSVRecord> records, long line) {
            try {
                return records.hasNext();
            } catch (UncheckedIOException broken) {
                if (!(broken.getCause() instanceof CSVException)) {
                    throw broken;
                }
                refused.add(new Refusal(line, "is not CSV; nothing from here on was read"));
                return false;
            }
        }

        private void take(CSVRecord record, long line) {
            try {
                batch.add(reader.read(record));
                taken++;
            } catch (RefusedRow row) {
                refused.add(new Refusal(line, row.getMessage()));
            }
            if (batch.size() == BATCH) {
                store();
            }
        }

        private void store() {
            imported += batches.store(batch);
            batch.clear();
        }
    }
}
