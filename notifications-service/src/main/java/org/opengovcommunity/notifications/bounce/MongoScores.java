package org.opengovcommunity.notifications.bounce;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.outbox.AggregateTemplate;
import org.opengovcommunity.defaults.outbox.PendingEvent;
import org.opengovcommunity.notifications.address.AddressEvent;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Scores and the events they raise, one document per member. */
@Repository
class MongoScores implements Scores {

    static final String COLLECTION = "bounces";

    private final MongoTemplate mongo;
    private final AggregateTemplate aggregates;
    private final AddressOutbox outbox;

    MongoScores(MongoTemplate mongo, AggregateTemplate aggregates, AddressOutbox outbox) {
        this.mongo = mongo;
        this.aggregates = aggregates;
        this.outbox = outbox;
    }

    @Override
    public Map<String, Score> of(Collection<String> memberIds) {
        return mongo.find(query(where("_id").in(memberIds)), ScoreDocument.class, COLLECTION).stream()
                .map(ScoreDocument::toScore)
                .collect(Collectors.toMap(Score::memberId, Function.identity()));
    }

    @Override
    public boolean save(List<Change> changes) {
        var stored = changes.stream()
                .filter(change -> change.score().version() > 0)
                .map(change -> new AggregateTemplate.Update(
                        change.score().memberId(), change.score().version(), document(change), pending(change)))
                .toList();
        var added = changes.stream()
                .filter(change -> change.score().version() == 0)
                .map(change -> new AggregateTemplate.Insert(document(change), pending(change)))
                .toList();
        return aggregates.updateAll(COLLECTION, stored) & add(added);
    }

    @Override
    public List<Score> page(@Nullable String after, int limit) {
        Query page = after == null ? new Query() : query(where("_id").gt(after));
        return mongo.find(page.with(Sort.by("_id")).limit(limit), ScoreDocument.class, COLLECTION).stream()
                .map(ScoreDocument::toScore)
                .toList();
    }

    private boolean add(List<AggregateTemplate.Insert> scores) {
        try {
            aggregates.insertAll(COLLECTION, scores);
            return true;
        } catch (DuplicateKeyException anotherWasFaster) {
            return false;
        }
    }

    private static ScoreDocument document(Change change) {
        return ScoreDocument.of(change.score(), change.score().version() + 1);
    }

    private List<PendingEvent> pending(Change change) {
        return change.events().stream()
                .map((AddressEvent event) ->
                        outbox.pending(event, change.score().version() + 1))
                .toList();
    }
}
