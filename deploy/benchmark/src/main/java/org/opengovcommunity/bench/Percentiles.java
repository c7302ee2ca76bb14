package org.opengovcommunity.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is said of many times in milliseconds. */
final class Percentiles {

    private Percentiles() {}

    static Map<String, Object> of(List<Double> millis) {
        var sorted = millis.stream().sorted().toList();
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("samples", sorted.size());
        report.put("medianMillis", sorted.get(sorted.size() / 2));
        report.put("p99Millis", sorted.get((int) (sorted.size() * 0.99)));
        report.put("maxMillis", sorted.getLast());
        return report;
    }
}
