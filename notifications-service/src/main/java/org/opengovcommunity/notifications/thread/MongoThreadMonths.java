package org.opengovcommunity.notifications.thread;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Threads by the month of their newest message, which is a field of theirs with an index, and which months each list has,
 * one document per list. So a page costs a month and not the list.
 */
final class MongoThreadMonths {

    static final String COLLECTION = "thread-months";
    static final String FIELD = "month";

    private static final String MONTHS = "items";

    private final MongoTemplate mongo;
    /** Months that the store has for certain; there are few, and they do not go. */
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    MongoThreadMonths(MongoTemplate mongo) {
        this.mongo = mongo;
        mongo.execute(MongoThreads.THREADS, target -> target.createIndex(Indexes.ascending(FIELD)));
        carryOver();
    }

    /** How a thread of this list has the month of its newest message: later ones are greater. */
    static String of(String list, Instant lastAt) {
        return list + "/" + YearMonth.from(lastAt.atZone(ZoneOffset.UTC));
    }

    /** Makes sure that these lists have these months. */
    void add(Collection<String> months) {
        List<String> fresh =
                months.stream().filter(month -> !known.contains(month)).toList();
        if (!fresh.isEmpty()) {
            mongo.execute(
                    COLLECTION,
                    target -> target.bulkWrite(
                            fresh.stream().map(MongoThreadMonths::added).toList()));
            known.addAll(fresh);
        }
    }

    List<Thread> page(String list, @Nullable ThreadCursor after, int limit) {
        List<Thread> page = new ArrayList<>();
        Iterator<String> newestFirst = months(list).stream()
                .map(month -> list + "/" + month)
                .filter(month -> after == null || month.compareTo(of(list, after.lastAt())) <= 0)
                .sorted(Comparator.reverseOrder())
                .iterator();
        while (page.size() < limit && newestFirst.hasNext()) {
            mongo.find(query(where(FIELD).is(newestFirst.next())), Thread.class, MongoThreads.THREADS).stream()
                    .filter(thread -> after == null || after.isBefore(thread))
                    .sorted(ThreadCursor.NEWEST_FIRST)
                    .limit(limit - page.size())
                    .forEach(page::add);
        }
        return page;
    }

    /** Earlier versions kept the threads of a month in one document, which grew. */
    private void carryOver() {
        Bson former = Filters.regex("_id", "/");
        if (mongo.getCollection(COLLECTION).find(former).first() == null) {
            return;
        }
        List<UpdateOneModel<Document>> writes = mongo.getCollection(MongoThreads.THREADS)
                .find(Filters.exists(FIELD, false))
                .map(thread -> new UpdateOneModel<Document>(
                        Filters.eq("_id", thread.get("_id")),
                        Updates.max(
                                FIELD,
                                of(
                                        thread.getString("list"),
                                        thread.getDate("lastAt").toInstant()))))
                .into(new ArrayList<>());
        if (!writes.isEmpty()) {
            mongo.getCollection(MongoThreads.THREADS).bulkWrite(writes);
        }
        mongo.getCollection(COLLECTION).deleteMany(former);
    }

    private List<String> months(String list) {
        Document found = mongo.findById(list, Document.class, COLLECTION);
        return found == null ? List.of() : found.getList(MONTHS, String.class);
    }

    private static UpdateOneModel<Document> added(String key) {
        int end = key.lastIndexOf('/');
        return new UpdateOneModel<>(
                Filters.eq("_id", key.substring(0, end)),
                Updates.addToSet(MONTHS, key.substring(end + 1)),
                new UpdateOptions().upsert(true));
    }
}
