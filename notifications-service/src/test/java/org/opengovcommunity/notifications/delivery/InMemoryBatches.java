package org.opengovcommunity.notifications.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opengovcommunity.notifications.delivery.Batch.State;

/** Lets tests fail at any call and look at what is stored without a store. */
public final class InMemoryBatches implements Batches {

    private final Map<String, Batch> batches = new TreeMap<>();
    private final Map<String, Batch> reached = new HashMap<>();
    private final Map<String, List<DeliveryEvent>> pending = new HashMap<>();

    @Override
    public boolean queue(Batch batch) {
        if (batches.putIfAbsent(batch.id(), batch) != null) {
            return false;
        }
        pending.put(batch.id(), new ArrayList<>(List.of(batch.queued(), batch.rosterRecorded())));
        return true;
    }

    @Override
    public Optional<Batch> find(String id) {
        return Optional.ofNullable(batches.get(id)).map(stored -> {
            Batch last = reached.get(id);
            boolean current = last != null && last.version() == stored.version();
            return current ? stored.at(last.next(), last.later(), last.failed()) : stored;
        });
    }

    @Override
    public Stream<Batch> of(String noticeId) {
        return batches.values().stream().filter(batch -> batch.noticeId().equals(noticeId)).toList().stream();
    }

    @Override
    public void reached(List<Batch> served) {
        served.forEach(batch -> reached.put(batch.id(), batch));
    }

    @Override
    public boolean save(Batch batch, List<DeliveryEvent> events) {
        Batch stored = batches.get(batch.id());
        if (stored == null || stored.version() != batch.version()) {
            return false;
        }
        batches.put(batch.id(), BatchDocument.of(batch, batch.version() + 1).toBatch());
        pending.get(batch.id()).addAll(events);
        return true;
    }

    @Override
    public List<Batch> due(Instant now, int limit) {
        return batches.values().stream()
                .filter(batch -> batch.state() == State.DEFERRED && !now.isBefore(batch.dueAt()))
                .limit(limit)
                .toList();
    }

    @Override
    public Totals totals(String noticeId) {
        return of(noticeId)
                .map(batch -> new Totals(
                        batch.roster().size(),
                        batch.accepted(),
                        batch.waiting(),
                        batch.failed().size(),
                        batch.problem()))
                .reduce(Totals.NONE, Totals::plus);
    }

    @Override
    public Map<String, Totals> outcomes(Collection<String> noticeIds) {
        return noticeIds.stream()
                .filter(noticeId -> of(noticeId)
                        .allMatch(batch -> batch.state() == State.DONE
                                && pending.get(batch.id()).isEmpty()))
                .collect(Collectors.toMap(Function.identity(), this::totals));
    }

    @Override
    public Set<String> notices() {
        return batches.values().stream().map(Batch::noticeId).collect(Collectors.toSet());
    }

    @Override
    public long countWaiting() {
        return batches.values().stream()
                .filter(batch -> batch.state() != State.DONE)
                .count();
    }

    @Override
    public void remove(Collection<String> noticeIds) {
        batches.values().removeIf(batch -> noticeIds.contains(batch.noticeId()));
    }

    /** The events of a batch that are not published yet. */
    List<DeliveryEvent> pending(Batch batch) {
        return pending.get(batch.id());
    }

    /** Publishes the events of all batches. */
    public List<DeliveryEvent> publish() {
        List<DeliveryEvent> published =
                pending.values().stream().flatMap(List::stream).toList();
        pending.values().forEach(List::clear);
        return published;
    }

    /** Has every recipient of a notice accepted, and says so. */
    public void serve(String noticeId) {
        var retries = new RetryPolicy(Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofDays(5));
        of(noticeId).filter(batch -> batch.state() == State.QUEUED).forEach(batch -> {
            Batch served = batch;
            while (served.hasNext()) {
                served = served.after(new Reply.Accepted());
            }
            Batch done = served.roundOver(BatchFixture.NOW, retries);
            save(done, List.of(done.finished(BatchFixture.NOW)));
        });
    }
}
