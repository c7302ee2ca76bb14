package org.opengovcommunity.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.opengovcommunity.bench.survival.SurvivalBenchmark;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code deploy/bench WORK NUMBER... [--seed S] [--json]}, after the project's folder and an empty one. */
final class Bench {

    private static final String USAGE =
            "usage: deploy/bench fanout N... | post N... | shared N... | latency N | meanwhile N"
                    + " | survive ROUNDS [--seed S] [--json]";

    private static final Set<String> WITH_SEVERAL_NUMBERS = Set.of("fanout", "post", "shared");
    private static final Set<String> WITH_ONE_NUMBER = Set.of("latency", "meanwhile", "survive");

    private static volatile boolean brokenOff;

    private Bench() {}

    public static void main(String[] arguments) {
        sayNothingWhenBrokenOff();
        List<String> words = new ArrayList<>(Arrays.asList(arguments));
        Path deploy = Path.of(words.removeFirst());
        Path data = Path.of(words.removeFirst());
        boolean json = words.remove("--json");
        long seed = seed(words);
        List<Integer> numbers = numbers(words);
        run(words.getFirst(), deploy, data, numbers, seed, report -> {
            System.out.println(json ? new JsonMapper().writeValueAsString(report) : table(report));
            if (Boolean.FALSE.equals(report.get("survived"))) {
                System.exit(1);
            }
        });
    }

    /** What fails while its stack is being stopped is no news. */
    private static void sayNothingWhenBrokenOff() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> brokenOff = true));
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            if (!brokenOff) {
                failure.printStackTrace();
            }
        });
    }

    private static void run(
            String work,
            Path deploy,
            Path data,
            List<Integer> numbers,
            long seed,
            Consumer<Map<String, Object>> reports) {
        int number = numbers.getFirst();
        switch (work) {
            case "fanout" -> FanoutBenchmark.ofChange(deploy, data, numbers, reports);
            case "post" -> FanoutBenchmark.ofPost(deploy, data, numbers, reports);
            case "shared" -> FanoutBenchmark.ofSharedPost(deploy, data, numbers, reports);
            case "meanwhile" -> reports.accept(MeanwhileBenchmark.run(deploy, data, number));
            case "survive" -> reports.accept(SurvivalBenchmark.run(deploy, data, number, seed));
            case "latency" -> reports.accept(LatencyBenchmark.run(deploy, data, number));
        }
    }

    /** What follows the name of the work: numbers, each larger than the one before. Ends the program when it is not so. */
    private static List<Integer> numbers(List<String> words) {
        List<Integer> numbers = words.stream()
                .skip(1)
                .filter(word -> word.matches("[1-9]\\d{0,6}"))
                .map(Integer::valueOf)
                .toList();
        boolean known = !words.isEmpty()
                && (WITH_SEVERAL_NUMBERS.contains(words.getFirst())
                        || WITH_ONE_NUMBER.contains(words.getFirst()) && numbers.size() == 1);
        boolean growing = numbers.equals(numbers.stream().distinct().sorted().toList());
        if (!known || numbers.isEmpty() || numbers.size() < words.size() - 1 || !growing) {
            System.err.println(USAGE);
            System.exit(2);
        }
        return numbers;
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
