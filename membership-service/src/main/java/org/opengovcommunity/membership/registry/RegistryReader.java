package org.opengovcommunity.membership.registry;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.input.BOMInputStream;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.membership.registry.RegistryReport.Refusal;

/** Reads the registry as its keeper publishes it: CSV (RFC 4180) in UTF-8; columns beyond those needed are left unread. */
final class RegistryReader {

    private static final String DOMAIN = "Domain name";
    private static final String TYPE = "Domain type";
    private static final String ORGANIZATION = "Organization name";
    private static final String SUBORGANIZATION = "Suborganization name";
    private static final String CITY = "City";
    private static final String STATE = "State";
    private static final Set<String> COLUMNS = Set.of(DOMAIN, TYPE, ORGANIZATION, SUBORGANIZATION, CITY, STATE);
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();

    private final Map<String, GovernmentDomain> domains = new LinkedHashMap<>();
    private final Set<String> unclear = new HashSet<>();
    private final List<Refusal> refused = new ArrayList<>();

    private RegistryReader() {}

    /**
     * @param csv with or without a byte order mark
     * @throws Problem 422 when a column is missing, or it is not CSV to its end: a part of the registry is not it
     */
    static RegistryFile read(InputStream csv) throws IOException {
        var reader = new RegistryReader();
        try (var lines = open(csv)) {
            if (!lines.getHeaderNames().containsAll(COLUMNS)) {
                throw wrongHeader();
            }
            reader.readAll(lines);
        }
        return new RegistryFile(reader.domains, reader.unclear, reader.refused);
    }

    private static CSVParser open(InputStream csv) throws IOException {
        var text = BOMInputStream.builder().setInputStream(csv).get();
        try {
            return FORMAT.parse(new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException ambiguousHeader) {
            throw wrongHeader();
        }
    }

    private static Problem wrongHeader() {
        return Problem.unprocessable(
                "registry-header",
                "The first line must name the columns Domain name, Domain type, Organization name, "
                        + "Suborganization name, City, State.");
    }

    private void readAll(CSVParser lines) {
        var records = lines.iterator();
        long line = 0;
        try {
            for (line = next(lines); records.hasNext(); line = next(lines)) {
                read(records.next(), line);
            }
        } catch (UncheckedIOException broken) {
            if (broken.getCause() instanceof CSVException) {
                throw Problem.unprocessable("registry-not-csv", "Line " + line + " is not CSV; nothing was imported.");
            }
            throw broken;
        }
    }

    private static long next(CSVParser lines) {
        return lines.getCurrentLineNumber() + 1;
    }

    private void read(CSVRecord row, long line) {
        String name = row.get(DOMAIN).toLowerCase(Locale.ROOT);
        try {
            if (domains.containsKey(name)) {
                throw new IllegalArgumentException("the domain is on an earlier line already");
            }
            domains.put(name, domain(name, row));
        } catch (IllegalArgumentException refusal) {
            refused.add(new Refusal(line, String.valueOf(refusal.getMessage())));
            unclear.add(name);
        }
    }

    private static GovernmentDomain domain(String name, CSVRecord row) {
        if (!row.isConsistent()) {
            throw new IllegalArgumentException("there are not as many columns as in the header");
        }
        var level = Level.ofType(row.get(TYPE))
                .orElseThrow(() -> new IllegalArgumentException("the domain type is none that is known"));
        return new GovernmentDomain(
                name,
                level,
                row.get(ORGANIZATION),
                known(row.get(SUBORGANIZATION)),
                known(row.get(CITY)),
                known(row.get(STATE)));
    }

    private static @Nullable String known(String value) {
        return value.isEmpty() ? null : value;
    }
}
