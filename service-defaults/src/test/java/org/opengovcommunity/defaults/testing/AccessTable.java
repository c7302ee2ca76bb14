package org.opengovcommunity.defaults.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.testing.TestTokens.Account;

/** The rows of {@code docs/access.md}: who may call which endpoint. */
final class AccessTable {

    private static final Path FILE = Path.of("../docs/access.md");
    private static final int FIRST_CALLER = 3;

    /** Whoever a column of the table is about; nobody has no account. */
    enum Caller {
        NOBODY(null),
        CITIZEN(TestTokens.citizen()),
        MEMBER(TestTokens.member()),
        OTHER_LEAD(TestTokens.lead("GSA")),
        LEAD(TestTokens.lead("USDA")),
        MODERATOR(TestTokens.moderator()),
        RECORDS(TestTokens.recordsOfficer()),
        ADMIN(TestTokens.admin());

        final @Nullable Account account;

        Caller(@Nullable Account account) {
            this.account = account;
        }
    }

    /**
     * One line of the table.
     *
     * @param method of HTTP, or ANY for endpoints that take whatever comes
     * @param path as the endpoint declares it
     * @param allowed who may
     * @param example a path to call instead, where the answer depends on what is there; may be followed by a JSON body
     */
    record Row(String service, String method, String path, Map<Caller, Boolean> allowed, String example) {

        String endpoint() {
            return method + " " + path;
        }

        String examplePath() {
            String given = example.isEmpty() ? path : example.split(" ", 2)[0];
            return given.replaceAll("\\{[^}]+}|\\*+", "unknown");
        }

        String exampleBody() {
            int body = example.indexOf(' ');
            return body < 0 ? "{}" : example.substring(body + 1);
        }
    }

    private AccessTable() {}

    static List<Row> of(String service) {
        try (var lines = Files.lines(FILE)) {
            return lines.filter(line -> line.startsWith("| " + service + " ") || line.startsWith("| every "))
                    .map(AccessTable::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        List<String> cells = Arrays.stream(line.substring(1).split("\\|", -1))
                .map(String::strip)
                .map(cell -> cell.replace("`", ""))
                .toList();
        Map<Caller, Boolean> allowed = new LinkedHashMap<>();
        for (Caller caller : Caller.values()) {
            String mark = cells.get(FIRST_CALLER + caller.ordinal());
            if (!mark.equals("yes") && !mark.equals("-")) {
                throw new IllegalStateException("neither 'yes' nor '-' in: " + line);
            }
            allowed.put(caller, mark.equals("yes"));
        }
        return new Row(
                cells.get(0), cells.get(1), cells.get(2), allowed, cells.get(FIRST_CALLER + Caller.values().length));
    }
}
