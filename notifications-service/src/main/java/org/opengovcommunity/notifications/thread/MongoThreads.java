package org.opengovcommunity.notifications.thread;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.store.WriteOnce;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/**
 * Threads, their messages, and where each Message-ID belongs, found by id, and the pages of a list by month. What is written last is the message, so that whoever finds it finds all else; until then it is placed again.
 */
@Repository
class MongoThreads implements Threads {

    /** What becomes of a thread: one atomic change that may be repeated, and made by two instances at once. */
    private record Grown(String month, WriteModel<Document> write) {

        static Grown by(String thread, List<Message> messages) {
            String list = messages.getFirst().list();
            var times = messages.stream().map(Message::sentAt).sorted().toList();
            String month = MongoThreadMonths.of(list, times.getLast());
            return new Grown(
                    month,
                    new UpdateOneModel<>(
                            Filters.eq("_id", thread),
                            Updates.combine(
                                    Updates.setOnInsert("list", list),
                                    Updates.setOnInsert(
                                            "subject", messages.getFirst().subject()),
                                    Updates.min("startedAt", times.getFirst()),
                                    Updates.max("lastAt", times.getLast()),
                                    Updates.max(MongoThreadMonths.FIELD, month),
                                    Updates.addEachToSet(
                                            "messages",
                                            messages.stream().map(Message::id).toList())),
                            new UpdateOptions().upsert(true)));
        }
    }

    static final String THREADS = "threads";
    static final String MESSAGES = "thread-messages";
    static final String PLACES = "thread-places";

    private final MongoTemplate mongo;
    private final MongoThreadMonths months;

    MongoThreads(MongoTemplate mongo) {
        this.mongo = mongo;
        this.months = new MongoThreadMonths(mongo);
    }

    @Override
    public Set<String> place(List<Message> messages) {
        if (messages.isEmpty()) {
            return Set.of();
        }
        Map<String, String> places = places(messages);
        var placement = new Placement(places, known(messages));
        messages.forEach(placement::place);
        Map<String, List<Message>> threads = placement.threads();
        List<Grown> grown = threads.entrySet().stream()
                .map(entry -> Grown.by(entry.getKey(), entry.getValue()))
                .toList();
        remember(places, placement.added());
        months.add(grown.stream().map(Grown::month).collect(Collectors.toSet()));
        write(THREADS, grown.stream().map(Grown::write).toList());
        WriteOnce.insert(
                mongo,
                MESSAGES,
                threads.values().stream()
                        .flatMap(List::stream)
                        .map(this::document)
                        .toList());
        return placement.placed();
    }

    @Override
    public Optional<Thread> find(String list, String id) {
        return Optional.ofNullable(mongo.findById(id, Thread.class, THREADS))
                .filter(thread -> thread.list().equals(list));
    }

    @Override
    public List<Thread> page(String list, @Nullable ThreadCursor after, int limit) {
        return months.page(list, after, limit);
    }

    @Override
    public Optional<String> threadOf(String messageId) {
        return Optional.ofNullable(mongo.findById(messageId, Document.class, PLACES))
                .map(place -> place.getString("thread"));
    }

    @Override
    public List<Message> messages(List<String> ids) {
        Map<String, Message> found = mongo.find(query(where("_id").in(ids)), Message.class, MESSAGES).stream()
                .collect(Collectors.toMap(Message::id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private Map<String, String> places(List<Message> messages) {
        Set<String> keys = messages.stream().flatMap(Placement::keys).collect(Collectors.toSet());
        Map<String, String> places = new HashMap<>();
        mongo.find(query(where("_id").in(keys)), Document.class, PLACES)
                .forEach(place -> places.put(place.getString("_id"), place.getString("thread")));
        return places;
    }

    private Set<String> known(List<Message> messages) {
        Query ids = query(where("_id").in(messages.stream().map(Message::id).toList()));
        ids.fields().include("_id");
        Set<String> known = new HashSet<>();
        mongo.find(ids, Document.class, MESSAGES).forEach(found -> known.add(found.getString("_id")));
        return known;
    }

    private void remember(Map<String, String> places, Map<String, String> added) {
        List<Document> fresh = new ArrayList<>();
        List<WriteModel<Document>> moved = new ArrayList<>();
        added.forEach((key, thread) -> {
            if (places.containsKey(key)) {
                moved.add(new UpdateOneModel<>(Filters.eq("_id", key), Updates.set("thread", thread)));
            } else {
                fresh.add(new Document("_id", key).append("thread", thread));
            }
        });
        WriteOnce.insert(mongo, PLACES, fresh);
        write(PLACES, moved);
    }

    private Document document(Message message) {
        var document = new Document();
        mongo.getConverter().write(message, document);
        document.put("_id", message.id());
        return document;
    }

    private void write(String collection, List<WriteModel<Document>> writes) {
        if (!writes.isEmpty()) {
            mongo.execute(collection, target -> target.bulkWrite(writes, new BulkWriteOptions().ordered(false)));
        }
    }
}
