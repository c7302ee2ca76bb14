package org.opengovcommunity.notifications.post;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.outbox.AggregateTemplate;
import org.opengovcommunity.defaults.outbox.PendingEvent;
import org.opengovcommunity.defaults.outbox.PendingEvents;
import org.opengovcommunity.notifications.post.Post.State;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/** Posts and their events, one document each, and their bytes in another: together they could be too large for one. */
@Repository
class MongoPosts implements Posts {

    static final String COLLECTION = "posts";
    static final String CONTENTS = "post-contents";
    private static final String TOPIC = "opengov.notifications.mail";

    private final MongoTemplate mongo;
    private final AggregateTemplate aggregates;
    private final PendingEvents events;

    MongoPosts(MongoTemplate mongo, AggregateTemplate aggregates, PendingEvents events) {
        this.mongo = mongo;
        this.aggregates = aggregates;
        this.events = events;
        mongo.execute(COLLECTION, target -> target.createIndex(Indexes.ascending("list", "state")));
    }

    @Override
    public boolean add(Post post, byte[] raw) {
        if (find(post.id()).isPresent()) {
            return false;
        }
        // First the bytes: whoever finds the post finds them, too. The same id has the same bytes.
        mongo.save(new Document("_id", post.id()).append("raw", new Binary(raw)), CONTENTS);
        try {
            aggregates.insert(COLLECTION, post, List.of(pending(post, post.received(raw))));
            return true;
        } catch (DuplicateKeyException exists) {
            return false;
        }
    }

    @Override
    public Optional<Post> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Post.class, COLLECTION));
    }

    @Override
    public byte[] content(String id) {
        Document content = Objects.requireNonNull(mongo.findById(id, Document.class, CONTENTS), "no bytes of the post");
        return content.get("raw", Binary.class).getData();
    }

    @Override
    public List<Post> held(String list, @Nullable Post after, int limit) {
        Criteria held = where("list").is(list).and("state").is(State.HELD);
        if (after != null) {
            held.orOperator(
                    where("heldAt").gt(after.heldAt()),
                    where("heldAt").is(after.heldAt()).and("_id").gt(after.id()));
        }
        return mongo.find(query(held).with(Sort.by("heldAt", "_id")).limit(limit), Post.class, COLLECTION);
    }

    @Override
    public List<Post> heldSinceBefore(Instant time) {
        return mongo.find(query(where("state").is(State.HELD).and("heldAt").lt(time)), Post.class, COLLECTION);
    }

    @Override
    public boolean save(Post post, List<PostEvent> raised) {
        List<PendingEvent> pending =
                raised.stream().map(event -> pending(post, event)).toList();
        return aggregates.update(COLLECTION, post.id(), post.version() - 1, post, pending);
    }

    private PendingEvent pending(Post post, PostEvent event) {
        return events.create(post.id() + "-" + post.version(), TOPIC, event.type(), post.id(), post.version(), event);
    }
}
