package org.opengovcommunity.defaults.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
        OTHER_LEAD(TestTokens.lead("USDA")),
        LEAD(TestTokens.lead("OSTP")),
        MODERATOR(TestTokens.moderator()),
        RECORDS(TestTokens.recordsOfficer()),
        ADMIN(TestTokens.admin());

        final @Nullable Account account;

        Caller(@Nullable Account account) {
            this.account = account;
        }
    }

    /** What a caller gets; {@link #SECRET} takes something else than a token, which nobody in the table has. */
    enum Mark {
        YES("yes"),
        NO("-"),
        SECRET("secret");

        final String text;

        Mark(String text) {
            this.text = text;
        }

        static Mark of(String text) {
            return Stream.of(values())
                    .filter(mark -> mark.text.equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no mark: " + text));
        }
    }

    /**
     * One line of the table.
     *
     * @param method of HTTP, or ANY for endpoints that take whatever comes
     * @param path as the endpoint declares it
     * @param marks who may
     * @param example a path to call instead, where the answer depends on what is there; may be followed by a JSON body
     */
    record Row(String service, String method, String path, Map<Caller, Mark> marks, String example) {

        String endpoint() {
            return method + " " + path;
        }

        Row asHead() {
            return new Row(service, "HEAD", path, marks, example);
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
        Map<Caller, Mark> marks = new LinkedHashMap<>();
        for (Caller caller : Caller.values()) {
            marks.put(caller, Mark.of(cells.get(FIRST_CALLER + caller.ordinal())));
        }
        return new Row(
                cells.get(0), cells.get(1), cells.get(2), marks, cells.get(FIRST_CALLER + Caller.values().length));
    }
}
