package org.opengovcommunity.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.local.stack.Running.State;
import tools.jackson.databind.json.JsonMapper;

/** Tells {@code deploy/status} how the parts are: as JSON and as a table, each replaced in one step. */
final class StatusFile {

    private static final JsonMapper JSON = new JsonMapper();
    private static final long KIB_PER_MIB = 1024;

    private final Path json;
    private final Path table;

    StatusFile(DataFolder data) {
        this.json = data.path("run/status.json");
        this.table = data.path("run/status.txt");
    }

    /** @param coming those that are not started yet */
    void write(List<Running> parts, List<Part> coming) throws IOException {
        boolean ready = coming.isEmpty() && parts.stream().allMatch(part -> part.state() == State.UP);
        var rows = Stream.concat(
                        parts.stream().map(StatusFile::row), coming.stream().map(part -> row(part, "COMING", null, 0)))
                .toList();
        replace(json, JSON.writeValueAsString(Map.of("ready", ready, "parts", rows)) + "\n");
        replace(table, table(rows));
    }

    void remove() throws IOException {
        Files.deleteIfExists(json);
        Files.deleteIfExists(table);
    }

    private static Map<String, Object> row(Running part) {
        return row(part.part(), part.state().name(), part.pid(), part.startSeconds());
    }

    private static Map<String, Object> row(Part part, String state, @Nullable Long pid, double startSeconds) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", part.name());
        row.put("state", state);
        row.put("port", part.port());
        row.put("pid", pid);
        row.put("startSeconds", startSeconds);
        row.put("rssMb", pid == null ? 0 : residentMegabytes(pid));
        return row;
    }

    private static String table(List<Map<String, Object>> rows) {
        var text = new StringBuilder(
                "%-24s%-12s%6s%9s%9s%8s%n".formatted("part", "state", "port", "pid", "start s", "RSS MB"));
        rows.forEach(row -> text.append("%-24s%-12s%6s%9s%9.1f%8s%n"
                .formatted(
                        row.get("name"),
                        row.get("state"),
                        row.get("port"),
                        row.get("pid") == null ? "-" : row.get("pid"),
                        row.get("startSeconds"),
                        row.get("rssMb"))));
        return text.toString();
    }

    /** From {@code proc(5)}; 0 where there is none. */
    private static long residentMegabytes(long pid) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / KIB_PER_MIB)
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }

    private static void replace(Path file, String content) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.writeString(next, content);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
