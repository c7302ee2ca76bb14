package org.opengovcommunity.bench.survival;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.opengovcommunity.bench.Milestones;
import org.opengovcommunity.bench.Poster;
import org.opengovcommunity.bench.Recipients;
import org.opengovcommunity.bench.sink.Acceptance;
import org.opengovcommunity.bench.sink.Quiet;
import org.opengovcommunity.bench.sink.Script;
import org.opengovcommunity.bench.sink.SmtpSink;
import org.opengovcommunity.bench.stack.LocalStack;
import org.opengovcommunity.bench.stack.SecondInstance;
import org.opengovcommunity.bench.survival.End.Signal;

/**
 * Ends one of two notifications instances at a random moment, over and over, while posts and changed deadlines go out, and
 * then looks whether everybody has everything once.
 */
public final class SurvivalBenchmark {

    private static final String SERVICE = "notifications-service";
    private static final String GOVERNMENT = "opengov";
    private static final String HELLO = "OPENGOV_SMTP_HELLONAME";
    private static final int RECIPIENTS = 400;
    private static final int LONGEST_PAUSE_MILLIS = 5_000;
    private static final int KILLS_PER_STOP = 5;
    /** The supervisor starts a part again at once only when it has lived for a minute. */
    private static final Duration SUPERVISED = Duration.ofSeconds(61);
    /** Longer than the broker needs to notice that a consumer is dead, and to give its work to others. */
    private static final Duration QUIET = Duration.ofSeconds(150);

    private static final Script UNHURRIED = new Script() {
        @Override
        public long delayMillis() {
            return 5;
        }
    };

    private final SmtpSink sink;
    private final LocalStack stack;
    private final Instance first;
    private final Instance second;
    private final Random random;
    private final Traffic traffic;
    private final String milestone;
    private final List<End> ends = new ArrayList<>();
    /** Whom a notice goes to through each list. */
    private Map<String, Set<String>> members = Map.of();
    /** Whom a post to the public list goes to: all of them, for who is in government is on both lists. */
    private Set<String> everybody = Set.of();

    private int warmUps;

    private SurvivalBenchmark(SmtpSink sink, LocalStack stack, SecondInstance other, int otherMailPort, long seed) {
        this.sink = sink;
        this.stack = stack;
        this.first = new Instance(
                "one.bench.example",
                stack.port("MAILIN"),
                stack.port("NOTIFICATIONS"),
                () -> stack.pid(SERVICE),
                () -> {},
                SUPERVISED);
        this.second = new Instance(
                "two.bench.example", otherMailPort, other.port(), other::pid, other::restart, Duration.ZERO);
        this.random = new Random(seed);
        this.milestone = Milestones.ledBy(stack, "USDA");
        this.traffic = new Traffic(
                List.of(new Poster(first.mailPort()), new Poster(second.mailPort())),
                stack,
                milestone,
                this::waiting,
                new Random(seed));
    }

    /** @param seed what is random follows from it, as far as a running system lets it */
    public static Map<String, Object> run(Path deploy, Path data, int rounds, long seed) {
        System.err.println("seed " + seed + ", logs in " + data.resolve("logs"));
        int mailPort = SecondInstance.freePort();
        try (var sink = SmtpSink.start(0, UNHURRIED);
                var stack = LocalStack.start(deploy, data, sink.port(), Map.of(HELLO, "one.bench.example"));
                var other = SecondInstance.start(
                        stack,
                        SERVICE,
                        Map.of(HELLO, "two.bench.example", "OPENGOV_MAIL_IN_PORT", Integer.toString(mailPort)))) {
            return new SurvivalBenchmark(sink, stack, other, mailPort, seed).run(rounds, seed);
        }
    }

    private Map<String, Object> run(int rounds, long seed) {
        second.awaitReady();
        Recipients.subscribe(stack, 0, RECIPIENTS);
        awaitMembers();
        long start = System.nanoTime();
        traffic.start();
        try (traffic) {
            for (int round = 1; round <= rounds; round++) {
                round(round);
            }
        }
        awaitCopies();
        Map<String, Set<String>> expected = expected();
        var verdict = Verdict.of(sink.acceptances(), expected, ends);
        verdict.unexplained().forEach(System.err::println);
        return report(seed, (System.nanoTime() - start) / 1e9, expected, verdict);
    }

    /** Until a change reaches everybody: who is everybody. */
    private void awaitMembers() {
        while (members.isEmpty()) {
            sink.clear();
            traffic.change();
            Quiet.await(sink, Duration.ofSeconds(5), () -> false);
            List<Set<String>> lists = sink.acceptances().stream()
                    .collect(Collectors.groupingBy(
                            one -> String.valueOf(one.messageId()),
                            Collectors.mapping(Acceptance::recipient, Collectors.toUnmodifiableSet())))
                    .values()
                    .stream()
                    .sorted(Comparator.comparing(Set::size))
                    .toList();
            if (lists.size() == 2 && lists.getLast().size() > RECIPIENTS) {
                members = Map.of(GOVERNMENT, lists.getFirst(), Recipients.LIST, lists.getLast());
                everybody = lists.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
            }
        }
        sink.clear();
        warmUps = traffic.changes();
    }

    private void round(int round) {
        LockSupport.parkNanos(random.nextInt(LONGEST_PAUSE_MILLIS) * 1_000_000L);
        var signal = random.nextInt(KILLS_PER_STOP + 1) == 0 ? Signal.TERM : Signal.KILL;
        Instance instance = spared(first) || random.nextBoolean() ? second : first;
        End end = instance.end(round, signal);
        ends.add(end);
        System.err.printf(
                "round %d: %s %s, %d copies, %d to come%n", round, signal, end.client(), sink.count(), waiting());
        instance.awaitReady();
    }

    private boolean spared(Instance instance) {
        return ends.stream()
                .anyMatch(end -> end.client().equals(instance.client())
                        && System.nanoTime() - end.nanoTime()
                                < instance.spared().toNanos());
    }

    private int changes() {
        return traffic.changes() - warmUps;
    }

    private int waiting() {
        return (traffic.posts() + changes()) * everybody.size() - sink.count();
    }

    /** Whom each message was for, by its Message-ID: posts that were taken, and a notice of each change for each list. */
    private Map<String, Set<String>> expected() {
        Map<String, Set<String>> expected = new HashMap<>();
        for (int number = 0; number < traffic.posts(); number++) {
            expected.put(Poster.messageId(number), everybody);
        }
        Map<String, List<String>> notices = notices();
        members.forEach((list, some) -> {
            List<String> made = notices.getOrDefault(list, List.of());
            made.forEach(messageId -> expected.put(messageId, some));
            for (int lost = made.size(); lost < changes(); lost++) {
                expected.put("notice %d to %s, never made".formatted(lost, list), some);
            }
        });
        return expected;
    }

    /** The Message-IDs of the notices since the warm-up, by list. */
    private Map<String, List<String>> notices() {
        Map<String, List<String>> byList = new HashMap<>();
        String after = "";
        while (after != null) {
            var page = stack.api("lead@gov.test")
                    .get("/api/notices?limit=100&milestone=" + milestone + after)
                    .json();
            for (var notice : page.get("items")) {
                byList.computeIfAbsent(notice.get("list").asString(), list -> new ArrayList<>())
                        .add(notice.get("messageId").asString());
            }
            after = page.get("next").isNull()
                    ? null
                    : "&after=" + page.get("next").asString();
        }
        byList.replaceAll((list, newestFirst) -> newestFirst.subList(0, newestFirst.size() - warmUps));
        return byList;
    }

    /** Until all copies have come, or none comes any more. */
    private void awaitCopies() {
        Quiet.await(sink, QUIET, () -> waiting() <= 0);
        Quiet.await(sink, Duration.ofSeconds(5), () -> false);
    }

    private Map<String, Object> report(long seed, double seconds, Map<String, Set<String>> expected, Verdict verdict) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("benchmark", "survive");
        report.put("rounds", ends.size());
        report.put("seed", seed);
        report.put("seconds", seconds);
        report.put(
                "kills",
                ends.stream().filter(end -> end.signal() == Signal.KILL).count());
        report.put(
                "stops",
                ends.stream().filter(end -> end.signal() == Signal.TERM).count());
        report.put("posts", traffic.posts());
        report.put("changes", changes());
        report.put("messages", expected.size());
        report.put("copies", expected.values().stream().mapToLong(Set::size).sum());
        report.put("missing", verdict.missing());
        report.put("unknownMessages", verdict.unknown().size());
        report.put("repeatsAfterKills", verdict.afterKill());
        report.put("mostRepeatsAfterOneKill", verdict.mostAfterOneKill());
        report.put("repeatsUnexplained", verdict.unexplained().size());
        report.put("survived", verdict.survived());
        return report;
    }
}
