package org.opengovcommunity.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.local.stack.Running.State;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Tells {@code deploy/status} how the parts are: as JSON and as a table, each replaced in one step. */
final class StatusFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();
    private static final long KIB_PER_MIB = 1024;

    private final Path json;
    private final Path table;

    StatusFile(DataFolder data) {
        this.json = data.path("run/status.json");
        this.table = data.path("run/status.txt");
    }

    private record Status(boolean ready, List<Row> parts) {}

    private record Row(
            String name, String state, int port, @Nullable Long pid, double startSeconds, long rssMb) {}

    /** @param coming those that are not started yet */
    void write(List<Running> parts, List<Part> coming) throws IOException {
        boolean ready = coming.isEmpty() && parts.stream().allMatch(part -> part.state() == State.UP);
        var rows = Stream.concat(
                        parts.stream().map(StatusFile::row), coming.stream().map(StatusFile::row))
                .toList();
        replace(json, JSON.writeValueAsString(new Status(ready, rows)) + "\n");
        replace(table, table(rows));
    }

    void remove() throws IOException {
        Files.deleteIfExists(json);
        Files.deleteIfExists(table);
    }

    private static Row row(Running running) {
        Part part = running.part();
        Long pid = running.pid();
        long rssMb = pid == null ? 0 : residentMegabytes(pid);
        return new Row(part.name(), running.state().name(), part.port(), pid, running.startSeconds(), rssMb);
    }

    private static Row row(Part coming) {
        return new Row(coming.name(), "COMING", coming.port(), null, 0, 0);
    }

    private static String table(List<Row> rows) {
        var text = new StringBuilder(
                "%-24s%-12s%6s%9s%9s%8s%n".formatted("part", "state", "port", "pid", "start s", "RSS MB"));
        for (Row row : rows) {
            Object pid = row.pid() == null ? "-" : row.pid();
            text.append("%-24s%-12s%6s%9s%9.1f%8s%n"
                    .formatted(row.name(), row.state(), row.port(), pid, row.startSeconds(), row.rssMb()));
        }
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
