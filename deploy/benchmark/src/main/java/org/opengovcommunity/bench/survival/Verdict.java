package org.opengovcommunity.bench.survival;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.opengovcommunity.bench.sink.Acceptance;
import org.opengovcommunity.bench.survival.End.Signal;

/**
 * What the mail server saw, judged: everybody has everything, and nobody anything twice but the one message that a killed
 * process had sent last over each of its connections.
 *
 * @param missing copies that nobody got
 * @param unknown messages that nobody expected, e.g. a repeat under another Message-ID
 * @param afterKill repeats of the last message of a killed process's connection
 * @param mostAfterOneKill the largest number of them for one kill
 * @param unexplained all other repeats: after an orderly stop, of a message before the last, or sent by both instances
 */
record Verdict(long missing, List<String> unknown, long afterKill, long mostAfterOneKill, List<String> unexplained) {

    private record Copy(String messageId, String recipient) {}

    /**
     * @param expected the recipients of each message, by Message-ID
     * @param ends in the order of time
     */
    static Verdict of(Collection<Acceptance> accepted, Map<String, Set<String>> expected, List<End> ends) {
        Map<Copy, List<Acceptance>> copies = accepted.stream()
                .sorted(Comparator.comparingLong(Acceptance::nanoTime))
                .collect(Collectors.groupingBy(
                        one -> new Copy(String.valueOf(one.messageId()), one.recipient()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<String> unknown = copies.keySet().stream()
                .filter(copy ->
                        !expected.getOrDefault(copy.messageId(), Set.of()).contains(copy.recipient()))
                .map(Copy::messageId)
                .distinct()
                .toList();
        var repeats = new Repeats(lastOnConnection(accepted), ends);
        copies.values().forEach(repeats::judge);
        return new Verdict(
                missing(copies.keySet(), expected),
                unknown,
                repeats.perKill.values().stream().mapToLong(Long::longValue).sum(),
                repeats.perKill.values().stream()
                        .mapToLong(Long::longValue)
                        .max()
                        .orElse(0),
                repeats.unexplained);
    }

    boolean survived() {
        return missing == 0 && unknown.isEmpty() && unexplained.isEmpty();
    }

    private static long missing(Set<Copy> copies, Map<String, Set<String>> expected) {
        return expected.entrySet().stream()
                .mapToLong(message -> message.getValue().stream()
                        .filter(recipient -> !copies.contains(new Copy(message.getKey(), recipient)))
                        .count())
                .sum();
    }

    private static Map<Integer, Acceptance> lastOnConnection(Collection<Acceptance> accepted) {
        Map<Integer, Acceptance> last = new HashMap<>();
        accepted.forEach(one -> last.merge(one.connection(), one, (a, b) -> a.nanoTime() - b.nanoTime() > 0 ? a : b));
        return last;
    }

    /** Explains what came more than once. */
    private static final class Repeats {

        private final Set<Acceptance> lasts;
        private final List<End> ends;
        private final Map<Integer, Long> perKill = new HashMap<>();
        private final List<String> unexplained = new ArrayList<>();

        Repeats(Map<Integer, Acceptance> lasts, List<End> ends) {
            this.lasts = new HashSet<>(lasts.values());
            this.ends = ends;
        }

        /** @param copies of one message for one recipient, in the order of time */
        void judge(List<Acceptance> copies) {
            for (int i = 1; i < copies.size(); i++) {
                Acceptance before = copies.get(i - 1);
                Optional<End> end = endAfter(before);
                if (lasts.contains(before)
                        && end.filter(one -> one.signal() == Signal.KILL).isPresent()) {
                    perKill.merge(end.get().round(), 1L, Long::sum);
                } else {
                    unexplained.add(explain(before, copies.get(i), end));
                }
            }
        }

        private Optional<End> endAfter(Acceptance accepted) {
            return ends.stream()
                    .filter(end -> end.client().equals(accepted.client()))
                    .filter(end -> end.nanoTime() - accepted.nanoTime() > 0)
                    .findFirst();
        }

        private String explain(Acceptance before, Acceptance repeat, Optional<End> end) {
            return "%s by %s, then %s %.1f s later; the first process %s, the copy was %s of its connection"
                    .formatted(
                            before.messageId(),
                            before.client(),
                            repeat.client(),
                            (repeat.nanoTime() - before.nanoTime()) / 1e9,
                            end.map(one -> "ended by %s in round %d, %.1f s later"
                                            .formatted(
                                                    one.signal(),
                                                    one.round(),
                                                    (one.nanoTime() - before.nanoTime()) / 1e9))
                                    .orElse("did not end"),
                            lasts.contains(before) ? "the last" : "not the last");
        }
    }
}
