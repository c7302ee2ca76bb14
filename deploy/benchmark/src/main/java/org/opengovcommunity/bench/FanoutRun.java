package org.opengovcommunity.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * One or, when few are served by each, several changes in a row.
 *
 * @param seconds from start to rest
 * @param cpuSeconds what each process used in that time
 * @param plain what a loop without a list server took right afterwards
 */
record FanoutRun(List<Times> changes, double seconds, Map<String, Double> cpuSeconds, PlainLoop.Result plain) {

    /** When the first and the last were accepted after the platform had answered that it took the change or the post. */
    record Times(double firstSeconds, double lastSeconds) {}

    /** What is told of several of them: the one with the median time to the last acceptance. */
    static Map<String, Object> report(String name, int recipients, List<FanoutRun> runs, double idleCores) {
        List<FanoutRun> sorted = new ArrayList<>(runs);
        sorted.sort(Comparator.comparingDouble(run -> run.median(Times::lastSeconds)));
        FanoutRun median = sorted.get(sorted.size() / 2);
        double perSecond = recipients / median.median(Times::lastSeconds);
        double cpuMillis = median.cpuMillisPerRecipient(recipients, idleCores);
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("benchmark", name);
        report.put("recipients", recipients);
        report.put("runs", runs.size());
        report.put("changesPerRun", median.changes.size());
        report.put("firstSeconds", median.median(Times::firstSeconds));
        report.put("lastSeconds", median.median(Times::lastSeconds));
        report.put("recipientsPerSecond", perSecond);
        report.put(
                "lastSecondsOfAllRuns",
                sorted.stream().map(run -> run.median(Times::lastSeconds)).toList());
        report.put("idleCores", idleCores);
        report.put("cpuMillisPerRecipient", cpuMillis);
        report.put("plainPerSecond", median.plain.messagesPerSecond());
        report.put("plainCpuMillis", median.plain.cpuMillisPerMessage());
        report.put("speedOfPlain", perSecond / median.plain.messagesPerSecond());
        report.put("cpuOfPlain", cpuMillis / median.plain.cpuMillisPerMessage());
        report.put("cpuSeconds", median.cpuSeconds);
        return report;
    }

    private double median(ToDoubleFunction<Times> of) {
        return changes.stream().mapToDouble(of).sorted().toArray()[changes.size() / 2];
    }

    /** Without what the processes use when nothing happens. */
    private double cpuMillisPerRecipient(int recipients, double idleCores) {
        double used =
                cpuSeconds.values().stream().mapToDouble(Double::doubleValue).sum();
        return (used - idleCores * seconds) / (changes.size() * recipients) * 1000;
    }
}
