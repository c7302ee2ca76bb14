package org.opengovcommunity.commitments.commitment;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.commitments.change.Actor;
import org.opengovcommunity.commitments.store.NewAggregates;
import org.opengovcommunity.defaults.outbox.AggregateTemplate;
import org.opengovcommunity.defaults.outbox.AggregateTemplate.Insert;
import org.opengovcommunity.defaults.outbox.OutboxCollection;
import org.opengovcommunity.defaults.outbox.PendingEvent;
import org.opengovcommunity.defaults.outbox.PendingEvents;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

@Repository
class MongoCommitments implements Commitments {

    static final OutboxCollection COMMITMENTS = new OutboxCollection("commitments");

    private static final String CYCLE = "cycleId";
    private static final String MILESTONE = "milestones._id";

    private final MongoOperations mongo;
    private final AggregateTemplate aggregates;
    private final NewAggregates newAggregates;
    private final PendingEvents events;

    MongoCommitments(
            MongoOperations mongo, AggregateTemplate aggregates, NewAggregates newAggregates, PendingEvents events) {
        this.mongo = mongo;
        this.aggregates = aggregates;
        this.newAggregates = newAggregates;
        this.events = events;
        var indexes = mongo.indexOps(COMMITMENTS.name());
        indexes.createIndex(new Index(CYCLE, Sort.Direction.ASC));
        indexes.createIndex(new Index(MILESTONE, Sort.Direction.ASC));
    }

    @Override
    public Optional<Commitment> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Commitment.class, COMMITMENTS.name()));
    }

    @Override
    public Optional<Commitment> findByMilestone(String milestoneId) {
        var query = Query.query(Criteria.where(MILESTONE).is(milestoneId));
        return Optional.ofNullable(mongo.findOne(query, Commitment.class, COMMITMENTS.name()));
    }

    @Override
    public List<Commitment> inCycle(String cycleId) {
        var query = Query.query(Criteria.where(CYCLE).is(cycleId));
        return mongo.find(query, Commitment.class, COMMITMENTS.name()).stream()
                .sorted(Comparator.comparing(Commitment::number))
                .toList();
    }

    @Override
    public Set<String> addAbsent(List<Commitment> commitments, @Nullable Actor by) {
        Map<String, Insert> inserts = commitments.stream()
                .collect(Collectors.toMap(
                        Commitment::id, commitment -> new Insert(commitment, List.of(published(commitment, by)))));
        return newAggregates.addAbsent(COMMITMENTS.name(), inserts);
    }

    @Override
    public boolean replace(Commitment.Changed changed) {
        Commitment commitment = changed.commitment();
        CommitmentEvent event = changed.event();
        PendingEvent pending = events.create(
                CommitmentTopic.NAME, CommitmentTopic.type(event), commitment.id(), commitment.version(), event);
        return aggregates.update(
                COMMITMENTS.name(), commitment.id(), commitment.version() - 1, commitment, List.of(pending));
    }

    private PendingEvent published(Commitment commitment, @Nullable Actor by) {
        CommitmentEvent event = commitment.published(by);
        return events.create(
                event.name() + "/" + commitment.id(),
                CommitmentTopic.NAME,
                CommitmentTopic.type(event),
                commitment.id(),
                commitment.version(),
                event);
    }
}
