package org.opengovcommunity.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.opengovcommunity.bench.sink.Script;
import org.opengovcommunity.bench.sink.SmtpSink;
import org.opengovcommunity.bench.stack.LocalStack;

/** From the 200 answer to a deadline change to the first notice accepted by the SMTP server, many changes in a row. */
final class LatencyBenchmark {

    private static final int WARM_UP = 10;

    /** The demo accounts; each gets a change once. */
    private static final int EVERYBODY = 6;

    private LatencyBenchmark() {}

    static Map<String, Object> run(Path deploy, Path data, int changes) {
        Phase.begin("starting a stack");
        try (var sink = SmtpSink.start(0, Script.ACCEPT);
                var stack = LocalStack.start(deploy, data, sink.port())) {
            String milestone = Milestones.ledBy(stack, "USDA");
            Phase.begin("%d changes, the first %d to warm up".formatted(WARM_UP + changes, WARM_UP));
            List<Double> millis = new ArrayList<>();
            for (int i = 0; i < WARM_UP + changes; i++) {
                sink.clear();
                Milestones.move(stack, milestone, i);
                long start = System.nanoTime();
                while (sink.count() < EVERYBODY) {
                    LockSupport.parkNanos(1_000_000);
                }
                long first = sink.acceptances().getFirst().nanoTime();
                if (i >= WARM_UP) {
                    millis.add(Math.max(0, first - start) / 1e6);
                }
            }
            return report(millis);
        }
    }

    private static Map<String, Object> report(List<Double> millis) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("benchmark", "latency");
        report.putAll(Percentiles.of(millis));
        return report;
    }
}
