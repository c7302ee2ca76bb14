package org.opengovcommunity.local.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Why a part did not start, out of its log of plain lines or of JSON of the Elastic Common Schema. */
final class FailureReason {

    private static final int MOST_LINES = 4;
    private static final int WIDTH = 300;
    private static final String CAUSE = "Caused by: ";
    private static final Pattern ERROR = Pattern.compile("ERROR|Error|Exception");
    private static final JsonMapper JSON = new JsonMapper();

    private FailureReason() {}

    /** What is logged, cut to a line. */
    private record Entry(String text, boolean error) {}

    /** The last errors of the log, else its last lines, a short line for each. */
    static String in(Path log) throws IOException {
        List<Entry> entries = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                .lines()
                .filter(Predicate.not(FailureReason::isOfStackTrace))
                .map(FailureReason::entry)
                .toList();
        List<Entry> errors = entries.stream().filter(Entry::error).toList();
        List<Entry> telling = errors.isEmpty() ? entries : errors;
        return telling.stream()
                .skip(Math.max(0, telling.size() - MOST_LINES))
                .map(entry -> "    " + entry.text())
                .collect(Collectors.joining("\n"));
    }

    private static boolean isOfStackTrace(String line) {
        return line.isBlank() || line.startsWith("\t");
    }

    private static Entry entry(String line) {
        try {
            var json = JSON.readTree(line);
            if (json.has("message")) {
                String text = json.get("message").asString() + rootCause(json.path("error"));
                return new Entry(brief(text), json.at("/log/level").asString("").equals("ERROR"));
            }
        } catch (JacksonException plain) {
            // as the embedded parts and the JVM itself log
        }
        return new Entry(brief(line), ERROR.matcher(line).find());
    }

    /** What lies deepest says most: all above tells which beans wanted it. */
    private static String rootCause(JsonNode error) {
        if (error.isMissingNode()) {
            return "";
        }
        String thrown =
                error.path("type").asString("") + ": " + error.path("message").asString("");
        return ": "
                + error.path("stack_trace")
                        .asString("")
                        .lines()
                        .filter(line -> line.startsWith(CAUSE))
                        .map(line -> line.substring(CAUSE.length()))
                        .reduce(thrown, (above, below) -> below);
    }

    private static String brief(String text) {
        String line = text.replaceAll("(\\s|\\*{3,})+", " ").strip();
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH) + "…";
    }
}
