package org.opengovcommunity.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.opengovcommunity.bench.sink.Acceptance;
import org.opengovcommunity.bench.sink.Script;
import org.opengovcommunity.bench.sink.SmtpSink;
import org.opengovcommunity.bench.stack.LocalStack;
import org.opengovcommunity.bench.stack.Usage;

/** One deadline change to N subscribers, one message each, measured at the SMTP server. */
final class FanoutBenchmark {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration IDLE = Duration.ofSeconds(10);
    private static final int DEMO_ACCOUNTS = 6;
    /** As many served ones as a JVM needs until it has compiled what is hot, whatever the number per change. */
    private static final int WARM_UP_RECIPIENTS = 30_000;

    private final LocalStack stack;
    private final SmtpSink sink;
    private final String milestone;
    private int changes;

    private FanoutBenchmark(LocalStack stack, SmtpSink sink) {
        this.stack = stack;
        this.sink = sink;
        this.milestone = Milestones.ledBy(stack.api(null), "USDA");
    }

    /** What one run took; the clock starts with the 200 answer to the change. */
    record Run(double firstSeconds, double lastSeconds, double seconds, Map<String, Double> cpuSeconds) {}

    static Map<String, Object> run(Path deploy, Path data, int recipients, int runs) {
        try (var sink = SmtpSink.start(0, Script.ACCEPT);
                var stack = LocalStack.start(deploy, data, sink.port())) {
            Recipients.subscribe(stack.api("admin@gov.test"), 0, recipients);
            var benchmark = new FanoutBenchmark(stack, sink);
            benchmark.warmUp(recipients);
            List<Run> results = new ArrayList<>();
            for (int i = 0; i < runs; i++) {
                results.add(benchmark.change(recipients));
            }
            results.sort(Comparator.comparingDouble(Run::lastSeconds));
            return report(recipients, results, benchmark.idleCores(), Usage.peakRssMb(stack));
        }
    }

    /** Changes the deadline until a change reaches everybody (all imported members have arrived) and all is warm. */
    private void warmUp(int recipients) {
        var served = new AtomicInteger();
        await(() -> {
            move();
            int reached = settle();
            return served.addAndGet(reached) >= WARM_UP_RECIPIENTS && reached >= recipients;
        });
    }

    /** What all processes use while nothing happens, in processors. */
    private double idleCores() {
        double before = total(Usage.cpuSeconds(stack));
        LockSupport.parkNanos(IDLE.toNanos());
        return (total(Usage.cpuSeconds(stack)) - before) / IDLE.toSeconds();
    }

    private Run change(int recipients) {
        sink.clear();
        Map<String, Double> before = Usage.cpuSeconds(stack);
        long start = move();
        await(() -> sink.count() >= recipients);
        settle();
        var acceptances = new ArrayList<>(sink.acceptances());
        acceptances.sort(Comparator.comparingLong(Acceptance::nanoTime));
        Map<String, Double> cpu = new TreeMap<>(Usage.cpuSeconds(stack));
        cpu.replaceAll((part, seconds) -> seconds - before.getOrDefault(part, 0.0));
        return new Run(
                (acceptances.getFirst().nanoTime() - start) / 1e9,
                (acceptances.get(recipients - 1).nanoTime() - start) / 1e9,
                (System.nanoTime() - start) / 1e9,
                cpu);
    }

    private long move() {
        sink.clear();
        String date = LocalDate.of(2027, 1, 1).plusDays(changes++ % 300).toString();
        var answer = stack.api("lead@gov.test").moveDeadline(milestone, date, "Benchmark change " + changes);
        if (answer.status() != 200) {
            throw new IllegalStateException("change: " + answer.status() + " " + new String(answer.body()));
        }
        return System.nanoTime();
    }

    /** Waits until nothing more arrives, also not at the other list, and answers how many were reached. */
    private int settle() {
        long quietSince = System.nanoTime();
        int seen = sink.count();
        while (seen == 0 || System.nanoTime() - quietSince < 2_000_000_000L) {
            pause();
            if (sink.count() != seen) {
                seen = sink.count();
                quietSince = System.nanoTime();
            }
        }
        return seen - DEMO_ACCOUNTS;
    }

    private static Map<String, Object> report(
            int recipients, List<Run> runs, double idleCores, Map<String, Long> peaks) {
        Run median = runs.get(runs.size() / 2);
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("benchmark", "fanout");
        report.put("recipients", recipients);
        report.put("runs", runs.size());
        report.put("firstSeconds", median.firstSeconds());
        report.put("lastSeconds", median.lastSeconds());
        report.put("recipientsPerSecond", recipients / median.lastSeconds());
        report.put("lastSecondsOfAllRuns", runs.stream().map(Run::lastSeconds).toList());
        double used = total(median.cpuSeconds()) - idleCores * median.seconds();
        report.put("idleCores", idleCores);
        report.put("cpuMillisPerRecipient", used / recipients * 1000);
        report.put("cpuSeconds", median.cpuSeconds());
        report.put("peakRssMb", peaks);
        return report;
    }

    private static double total(Map<String, Double> seconds) {
        return seconds.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("gave up after " + PATIENCE);
            }
            pause();
        }
    }

    private static void pause() {
        LockSupport.parkNanos(5_000_000);
    }
}
