package org.opengovcommunity.notifications.fold;

import io.cloudevents.CloudEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.events.EventData;

/**
 * Events of one type that have something in common and wait to be told together.
 *
 * @param id of the type and what they have in common
 * @param waiting for the end of the quiet period, oldest first
 * @param closesAt when that ends; null when nothing waits
 * @param closed no more are added to these: they are told the same by whoever tells them
 * @param heldUntil whoever closed them tells them until then, another afterwards; null when there are none
 * @param told ids of the events told before, so that a repeat is not told again: people make tens of changes of a thing,
 *     and tens of things fall due on a day
 */
public record Fold(
        String id,
        long version,
        List<CloudEvent> waiting,
        @Nullable Instant closesAt,
        List<CloudEvent> closed,
        @Nullable Instant heldUntil,
        List<String> told) {

    private static final Comparator<CloudEvent> OLDEST_FIRST = Comparator.comparingLong(EventData::sequence);

    public static Fold empty(String id) {
        return new Fold(id, 0, List.of(), null, List.of(), null, List.of());
    }

    public boolean knows(String eventId) {
        return told.contains(eventId)
                || Stream.concat(closed.stream(), waiting.stream())
                        .anyMatch(event -> event.getId().equals(eventId));
    }

    /**
     * With one more. The first one's quiet period is that of all, so that nothing waits for longer.
     *
     * @param most with so many they wait no longer
     */
    public Fold with(CloudEvent event, Instant now, Duration quietPeriod, int most) {
        List<CloudEvent> all = Stream.concat(waiting.stream(), Stream.of(event))
                .sorted(OLDEST_FIRST)
                .toList();
        Instant end = closesAt == null ? now.plus(quietPeriod) : closesAt;
        return new Fold(id, version + 1, all, all.size() < most ? end : now, closed, heldUntil, told);
    }

    /** When somebody has to see to it; null when there is nothing to tell. */
    public @Nullable Instant due() {
        return closed.isEmpty() ? closesAt : heldUntil;
    }

    /** With what is told now, by nobody else until a time: what was closed before, if that was not told, else all that waits. */
    public Fold close(Instant until) {
        return closed.isEmpty()
                ? new Fold(id, version + 1, List.of(), null, waiting, until, told)
                : new Fold(id, version + 1, waiting, closesAt, closed, until, told);
    }

    /** With what was closed among what is told. */
    public Fold settle() {
        List<String> all = Stream.concat(told.stream(), ids(closed)).toList();
        return new Fold(id, version + 1, waiting, closesAt, List.of(), null, all);
    }

    /** Whether exactly these are closed. */
    public boolean isClosed(List<CloudEvent> events) {
        return ids(closed).toList().equals(ids(events).toList());
    }

    private static Stream<String> ids(List<CloudEvent> events) {
        return events.stream().map(CloudEvent::getId);
    }
}
