package org.opengovcommunity.commitments.commitment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.commitments.change.Actor;

/** For tests of what uses {@link Commitments}. */
final class InMemoryCommitments implements Commitments {

    private record Stored(Commitment commitment, List<CommitmentEvent> events) {}

    private final Map<String, Stored> stored = new ConcurrentHashMap<>();

    @Override
    public Optional<Commitment> find(String id) {
        return Optional.ofNullable(stored.get(id)).map(Stored::commitment);
    }

    @Override
    public Optional<Commitment> findByMilestone(String milestoneId) {
        return stored.values().stream()
                .map(Stored::commitment)
                .filter(commitment -> commitment.milestones().stream()
                        .anyMatch(milestone -> milestone.id().equals(milestoneId)))
                .findFirst();
    }

    @Override
    public List<Commitment> inCycle(String cycleId) {
        return stored.values().stream()
                .map(Stored::commitment)
                .filter(commitment -> commitment.cycleId().equals(cycleId))
                .sorted(Comparator.comparing(Commitment::number))
                .toList();
    }

    @Override
    public Set<String> addAbsent(List<Commitment> commitments, @Nullable Actor by) {
        return commitments.stream()
                .filter(commitment -> null
                        == stored.putIfAbsent(
                                commitment.id(), new Stored(commitment, List.of(commitment.published(by)))))
                .map(Commitment::id)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean replace(Commitment.Changed changed) {
        Commitment commitment = changed.commitment();
        var replaced = new AtomicBoolean();
        stored.computeIfPresent(commitment.id(), (id, before) -> {
            if (before.commitment().version() != commitment.version() - 1) {
                return before;
            }
            replaced.set(true);
            List<CommitmentEvent> events = new ArrayList<>(before.events());
            events.add(changed.event());
            return new Stored(commitment, events);
        });
        return replaced.get();
    }

    List<CommitmentEvent> events(String commitmentId) {
        return stored.get(commitmentId).events();
    }
}
