package org.opengovcommunity.bench;

import static java.util.Map.entry;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.opengovcommunity.bench.sink.Acceptance;
import org.opengovcommunity.bench.sink.Quiet;
import org.opengovcommunity.bench.sink.Script;
import org.opengovcommunity.bench.sink.SmtpSink;
import org.opengovcommunity.bench.stack.LocalStack;
import org.opengovcommunity.bench.stack.Usage;

/**
 * One deadline change, or one post, to N subscribers, one message each, measured at the SMTP server; then to more of them,
 * on the same stack.
 */
final class FanoutBenchmark {

    private static final int RUNS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration SETTLED = Duration.ofSeconds(2);
    private static final Duration IDLE = Duration.ofSeconds(10);
    /** Enough that what all processes use between the changes, and is taken off, does not blur the result. */
    private static final int RECIPIENTS_PER_RUN = 30_000;
    /** As many changes, and as many served ones, as a JVM needs until it has compiled what is hot in either. */
    private static final int WARM_UP_CHANGES = 400;

    private static final int WARM_UP_RECIPIENTS = 30_000;
    /** When each serves only a few: they would take hours to serve so many. */
    private static final int MOST_WARM_UP_CHANGES = 30;

    private static final int MOST_CHANGES_PER_RUN = 200;

    private final LocalStack stack;
    private final SmtpSink sink;
    private final Cause cause;
    private final PlainLoop plain;
    private int causes;
    /** How many messages a change makes, those to the other list included. */
    private int messages;

    private FanoutBenchmark(LocalStack stack, SmtpSink sink, Cause cause) {
        this.stack = stack;
        this.sink = sink;
        this.cause = cause;
        this.plain = new PlainLoop(sink.port());
    }

    /** What makes the platform mail everybody; each time with another number. */
    interface Cause {

        /** Returns when the platform has taken it. */
        void happen(int number);
    }

    /** The settings of the lists, all copies of the public one being the same. A list of settings is set as a whole. */
    private static final Map<String, String> SHARED = Map.ofEntries(
            entry("OPENGOV_LISTS_0_NAME", "opengov"),
            entry("OPENGOV_LISTS_0_ADDRESS", "opengov@lists.test"),
            entry("OPENGOV_LISTS_0_TITLE", "Open Government Community of Practice"),
            entry("OPENGOV_LISTS_0_AUDIENCE", "GOVERNMENT"),
            entry("OPENGOV_LISTS_0_ANNOUNCEONLY", "false"),
            entry("OPENGOV_LISTS_1_NAME", Recipients.LIST),
            entry("OPENGOV_LISTS_1_ADDRESS", Recipients.LIST + "@lists.test"),
            entry("OPENGOV_LISTS_1_TITLE", "Open Government with Civil Society"),
            entry("OPENGOV_LISTS_1_AUDIENCE", "EVERYONE"),
            entry("OPENGOV_LISTS_1_ANNOUNCEONLY", "false"),
            entry("OPENGOV_LISTS_1_SHARED", "true"),
            entry("OPENGOV_BATCHES_FIRST", "20"));

    /** @param reports takes what there is to say of each number, as soon as there is */
    static void ofChange(Path deploy, Path data, List<Integer> recipients, Consumer<Map<String, Object>> reports) {
        run("fanout", deploy, data, Map.of(), recipients, reports, stack -> {
            BenchmarkPlan.importInto(stack);
            Map<String, String> etags = Milestones.etags(stack, BenchmarkPlan.ID);
            List<String> milestones = List.copyOf(etags.keySet());
            return number -> etags.compute(
                    milestones.get(number % milestones.size()), (id, etag) -> Milestones.move(stack, id, etag, number));
        });
    }

    static void ofPost(Path deploy, Path data, List<Integer> recipients, Consumer<Map<String, Object>> reports) {
        ofPost("post", deploy, data, Map.of(), recipients, reports);
    }

    /** A post to a list all of whose copies are the same, 500 recipients to a transaction. */
    static void ofSharedPost(Path deploy, Path data, List<Integer> recipients, Consumer<Map<String, Object>> reports) {
        ofPost("shared", deploy, data, SHARED, recipients, reports);
    }

    private static void ofPost(
            String name,
            Path deploy,
            Path data,
            Map<String, String> settings,
            List<Integer> recipients,
            Consumer<Map<String, Object>> reports) {
        run(name, deploy, data, settings, recipients, reports, stack -> new Poster(stack.port("MAILIN"))::post);
    }

    private static void run(
            String name,
            Path deploy,
            Path data,
            Map<String, String> settings,
            List<Integer> sizes,
            Consumer<Map<String, Object>> reports,
            Function<LocalStack, Cause> cause) {
        Phase.begin("starting a stack");
        try (var sink = SmtpSink.start(0, Script.ACCEPT);
                var stack = LocalStack.start(deploy, data, sink.port(), settings)) {
            var benchmark = new FanoutBenchmark(stack, sink, cause.apply(stack));
            Phase.begin("warming up the plain loop");
            benchmark.plain.warmUp();
            Phase.begin("warming up with %d times a few recipients".formatted(WARM_UP_CHANGES));
            benchmark.warmUpWithFew();
            int subscribed = 0;
            for (int recipients : sizes) {
                Phase.begin("subscribing %,d".formatted(recipients));
                Recipients.subscribe(stack, subscribed, recipients);
                subscribed = recipients;
                reports.accept(benchmark.measure(name, recipients));
            }
        }
    }

    private Map<String, Object> measure(String name, int recipients) {
        warmUp(recipients);
        List<FanoutRun> runs = IntStream.rangeClosed(1, RUNS)
                .mapToObj(run -> run(run, recipients))
                .toList();
        Phase.begin("measuring what idleness costs");
        Map<String, Object> report = FanoutRun.report(name, recipients, runs, idleCores());
        report.put("peakRssMb", Usage.peakRssMb(stack));
        return report;
    }

    /** Those who are subscribed from the start are a handful. */
    private void warmUpWithFew() {
        for (int change = 0; change < WARM_UP_CHANGES; change++) {
            cause();
            await(() -> sink.count() > 0);
        }
    }

    /** Changes the deadline until a change reaches everybody (all imported members have arrived) and all is warm. */
    private void warmUp(int recipients) {
        Phase.begin("warming up with %,d".formatted(recipients));
        int enough = Math.min(WARM_UP_RECIPIENTS, MOST_WARM_UP_CHANGES * recipients);
        var served = new AtomicInteger();
        await(() -> {
            cause();
            messages = settle();
            return served.addAndGet(messages) >= enough && messages >= recipients;
        });
    }

    /** What all processes use while nothing happens, in processors. */
    private double idleCores() {
        double before = total(Usage.cpuSeconds(stack));
        LockSupport.parkNanos(IDLE.toNanos());
        return (total(Usage.cpuSeconds(stack)) - before) / IDLE.toSeconds();
    }

    private FanoutRun run(int number, int recipients) {
        Phase.begin("run %d of %d with %,d".formatted(number, RUNS, recipients));
        int toServe = Math.min(RECIPIENTS_PER_RUN, MOST_CHANGES_PER_RUN * recipients);
        Map<String, Double> before = Usage.cpuSeconds(stack);
        long start = System.nanoTime();
        List<FanoutRun.Times> changes = new ArrayList<>();
        for (int served = 0; served < toServe; served += recipients) {
            changes.add(change(recipients));
        }
        settle();
        Map<String, Double> cpu = new TreeMap<>(Usage.cpuSeconds(stack));
        cpu.replaceAll((part, seconds) -> seconds - before.getOrDefault(part, 0.0));
        return new FanoutRun(changes, (System.nanoTime() - start) / 1e9, cpu, plain.run());
    }

    private FanoutRun.Times change(int recipients) {
        long start = cause();
        await(() -> sink.count() >= messages);
        var times = sink.acceptances().stream()
                .mapToLong(Acceptance::nanoTime)
                .sorted()
                .toArray();
        return new FanoutRun.Times((times[0] - start) / 1e9, (times[recipients - 1] - start) / 1e9);
    }

    private long cause() {
        sink.clear();
        cause.happen(causes++);
        return System.nanoTime();
    }

    /** Waits until nothing more arrives, also not at the other list, and answers how many messages came. */
    private int settle() {
        await(() -> sink.count() > 0);
        Quiet.await(sink, SETTLED, () -> false);
        return sink.count();
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
