package org.opengovcommunity.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.opengovcommunity.bench.survival.SurvivalBenchmark;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code deploy/bench WORK NUMBER [--seed S] [--json]}. */
final class Bench {

    private static final int RUNS = 3;
    private static final String USAGE = "usage: deploy/bench fanout N | post N | shared N | latency N | meanwhile N"
            + " | survive ROUNDS [--seed S] [--json]";

    private Bench() {}

    public static void main(String[] arguments) throws IOException {
        List<String> words = new ArrayList<>(Arrays.asList(arguments));
        Path deploy = Path.of(words.removeFirst());
        boolean json = words.remove("--json");
        long seed = seed(words);
        if (words.size() != 2 || !words.get(1).matches("[1-9]\\d{0,6}")) {
            System.err.println(USAGE);
            System.exit(2);
        }
        int number = Integer.parseInt(words.get(1));
        Path data = Files.createTempDirectory("opengov-bench");
        var report = switch (words.get(0)) {
            case "fanout" -> FanoutBenchmark.ofChange(deploy, data, number, RUNS);
            case "post" -> FanoutBenchmark.ofPost(deploy, data, number, RUNS);
            case "shared" -> FanoutBenchmark.ofSharedPost(deploy, data, number, RUNS);
            case "meanwhile" -> MeanwhileBenchmark.run(deploy, data, number);
            case "survive" -> SurvivalBenchmark.run(deploy, data, number, seed);
            case "latency" -> LatencyBenchmark.run(deploy, data, number);
            default -> throw new IllegalArgumentException(USAGE);
        };
        System.out.println(json ? new JsonMapper().writeValueAsString(report) : table(report));
        if (Boolean.FALSE.equals(report.get("survived"))) {
            System.exit(1);
        }
    }

    /** Of what is random in a benchmark, so that it can be had again. */
    private static long seed(List<String> words) {
        int option = words.indexOf("--seed");
        if (option < 0 || option + 1 == words.size()) {
            return new Random().nextInt(Integer.MAX_VALUE);
        }
        words.remove(option);
        return Long.parseLong(words.remove(option));
    }

    private static String table(Map<String, Object> report) {
        var table = new StringBuilder();
        report.forEach((name, value) -> {
            if (value instanceof Map<?, ?> perPart) {
                perPart.forEach((part, amount) -> row(table, name + " " + part, amount));
            } else {
                row(table, name, value);
            }
        });
        return table.toString();
    }

    private static void row(StringBuilder table, String name, Object value) {
        String shown = value instanceof Double number ? "%.3f".formatted(number) : String.valueOf(value);
        table.append("%-40s %s%n".formatted(name, shown));
    }
}
