package org.opengovcommunity.archive.export;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.archive.search.Hit;

/**
 * Records as CSV (RFC 4180, UTF-8), a line for each. A text that a spreadsheet would take for a formula begins with an
 * apostrophe.
 */
public final class HitTable {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "file",
                    "id",
                    "series",
                    "sequence",
                    "type",
                    "about",
                    "sender",
                    "subject",
                    "messageId",
                    "claimedAt",
                    "receivedAt",
                    "sha256")
            .get();
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private final StringWriter text = new StringWriter();
    private final CSVPrinter lines;

    public HitTable() throws IOException {
        lines = new CSVPrinter(text, FORMAT);
    }

    public void add(String file, Hit hit) throws IOException {
        lines.printRecord(
                file,
                hit.id(),
                hit.series(),
                hit.sequence(),
                hit.type(),
                cell(hit.about()),
                cell(hit.sender()),
                cell(hit.subject()),
                cell(hit.messageId()),
                hit.claimedAt(),
                hit.receivedAt(),
                hit.sha256());
    }

    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable String cell(@Nullable String content) {
        return content != null && FORMULA.matcher(content).matches() ? "'" + content : content;
    }
}
