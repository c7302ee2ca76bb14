package org.opengovcommunity.membership.roster;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.opengovcommunity.membership.roster.ImportReport.Refusal;

/** One pass over a roster, which is never in memory as a whole. */
final class RosterPass {

    private static final int BATCH = 500;

    private final CSVParser lines;
    private final RosterReader reader;
    private final RosterBatch batches;
    private final List<RosterRow> batch = new ArrayList<>(BATCH);
    private final List<Refusal> refused = new ArrayList<>();
    private long taken;
    private long imported;

    RosterPass(CSVParser lines, RosterReader reader, RosterBatch batches) {
        this.lines = lines;
        this.reader = reader;
        this.batches = batches;
    }

    ImportReport run() {
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
