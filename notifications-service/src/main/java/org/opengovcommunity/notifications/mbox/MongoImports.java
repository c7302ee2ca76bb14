package org.opengovcommunity.notifications.mbox;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.opengovcommunity.defaults.outbox.AggregateTemplate;
import org.opengovcommunity.defaults.outbox.PendingEvent;
import org.opengovcommunity.defaults.outbox.PendingEvents;
import org.opengovcommunity.notifications.mbox.Import.Fault;
import org.opengovcommunity.notifications.post.PostEvent.PostReceived;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Imports, each with the events of its last piece. */
@Repository
class MongoImports implements Imports {

    static final String COLLECTION = "imports";
    private static final String TOPIC = "opengov.notifications.mail";

    private final MongoTemplate mongo;
    private final AggregateTemplate aggregates;
    private final PendingEvents events;

    MongoImports(MongoTemplate mongo, AggregateTemplate aggregates, PendingEvents events) {
        this.mongo = mongo;
        this.aggregates = aggregates;
        this.events = events;
    }

    record ImportDocument(
            String id,
            String list,
            String name,
            long version,
            long next,
            boolean skipping,
            long messages,
            long imported,
            long duplicates,
            long broken,
            List<Fault> problems,
            boolean complete,
            Instant updatedAt) {

        static ImportDocument of(Import one) {
            return new ImportDocument(
                    MongoImports.id(one.list(), one.name()),
                    one.list(),
                    one.name(),
                    one.version(),
                    one.next(),
                    one.skipping(),
                    one.messages(),
                    one.imported(),
                    one.duplicates(),
                    one.broken(),
                    one.problems(),
                    one.complete(),
                    one.updatedAt());
        }

        Import toImport() {
            return new Import(
                    list,
                    name,
                    version,
                    next,
                    skipping,
                    messages,
                    imported,
                    duplicates,
                    broken,
                    problems,
                    complete,
                    updatedAt);
        }
    }

    @Override
    public Optional<Import> find(String list, String name) {
        return Optional.ofNullable(mongo.findById(id(list, name), ImportDocument.class, COLLECTION))
                .map(ImportDocument::toImport);
    }

    @Override
    public boolean settled(String list, String name) {
        Query flag = query(where("_id").is(id(list, name)));
        flag.fields().include("outboxPending");
        Document found = mongo.findOne(flag, Document.class, COLLECTION);
        return found == null || !found.getBoolean("outboxPending", false);
    }

    @Override
    public boolean save(Import next, List<PostReceived> received) {
        List<PendingEvent> pending = received.stream().map(this::pending).toList();
        var document = ImportDocument.of(next);
        if (next.version() > 1) {
            return aggregates.update(COLLECTION, document.id(), next.version() - 1, document, pending);
        }
        try {
            aggregates.insert(COLLECTION, document, pending);
            return true;
        } catch (DuplicateKeyException exists) {
            return false;
        }
    }

    /** The same event as if the message had arrived by mail, so that the archive has each once. */
    private PendingEvent pending(PostReceived received) {
        return events.create(received.postId() + "-1", TOPIC, received.type(), received.postId(), 1, received);
    }

    private static String id(String list, String name) {
        return list + "/" + name;
    }
}
