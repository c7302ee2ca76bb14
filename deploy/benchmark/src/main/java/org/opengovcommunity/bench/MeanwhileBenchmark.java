package org.opengovcommunity.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.opengovcommunity.bench.sink.Acceptance;
import org.opengovcommunity.bench.sink.Quiet;
import org.opengovcommunity.bench.sink.Script;
import org.opengovcommunity.bench.sink.SmtpSink;
import org.opengovcommunity.bench.stack.Api;
import org.opengovcommunity.bench.stack.LocalStack;

/**
 * Posts to the small government list, from the web, while posts to the public list go out to very many: from the 202 that
 * a post got to its first copy accepted by the SMTP server.
 */
final class MeanwhileBenchmark {

    private static final int WARM_UP = 20;
    private static final int POSTS = 100;
    private static final Duration SETTLED = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final SmtpSink sink;
    private final Poster many;
    private final Api few;
    private final int recipients;
    private int large;

    private MeanwhileBenchmark(SmtpSink sink, LocalStack stack, int recipients) {
        this.sink = sink;
        this.many = new Poster(stack.port("MAILIN"));
        this.few = stack.api("lead@gov.test");
        this.recipients = recipients;
    }

    static Map<String, Object> run(Path deploy, Path data, int recipients) {
        Phase.begin("starting a stack");
        try (var sink = SmtpSink.start(0, Script.ACCEPT);
                var stack = LocalStack.start(deploy, data, sink.port())) {
            Phase.begin("subscribing %,d".formatted(recipients));
            Recipients.subscribe(stack, 0, recipients);
            return new MeanwhileBenchmark(sink, stack, recipients).run();
        }
    }

    private Map<String, Object> run() {
        awaitMembers();
        Phase.begin("%d posts, the first %d to warm up".formatted(WARM_UP + POSTS, WARM_UP));
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < WARM_UP + POSTS; i++) {
            keepManyBusy();
            double taken = post(i);
            if (i >= WARM_UP) {
                millis.add(taken);
            }
        }
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("benchmark", "meanwhile");
        report.put("recipients", recipients);
        report.put("largePosts", large);
        report.putAll(Percentiles.of(millis));
        return report;
    }

    /** Until a large post reaches everybody: one to fewer would never be over. */
    private void awaitMembers() {
        do {
            sink.clear();
            many.post(++large);
            Quiet.await(sink, SETTLED, this::over);
        } while (!over());
    }

    /** There is always a large post on its way, and never more than one. */
    private void keepManyBusy() {
        if (over()) {
            sink.clear();
            many.post(++large);
        }
    }

    private double post(int number) {
        var answer = few.send(
                "POST",
                "/api/lists/opengov/posts",
                Map.of("Content-Type", "application/json", "Idempotency-Key", "meanwhile-" + number),
                "{\"subject\":\"Post %d\",\"text\":\"Which data comes first?\"}".formatted(number));
        long start = System.nanoTime();
        if (answer.status() != 202) {
            throw new IllegalStateException("post: " + answer.status() + " " + new String(answer.body()));
        }
        String id = answer.json().get("messageId").asString();
        long end = start + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var first = sink.acceptances().stream()
                    .filter(accepted -> id.equals(accepted.messageId()))
                    .mapToLong(Acceptance::nanoTime)
                    .min();
            if (first.isPresent()) {
                return Math.max(0, first.getAsLong() - start) / 1e6;
            }
            LockSupport.parkNanos(20_000_000);
        }
        throw new IllegalStateException("no copy of post " + number + " after " + PATIENCE);
    }

    /** Whether the last large post has reached everybody. */
    private boolean over() {
        String id = Poster.messageId(large);
        return sink.acceptances().stream()
                        .filter(accepted -> id.equals(accepted.messageId()))
                        .count()
                >= recipients;
    }
}
