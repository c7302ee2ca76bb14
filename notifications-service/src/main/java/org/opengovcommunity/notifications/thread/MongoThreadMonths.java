package org.opengovcommunity.notifications.thread;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Which threads had their newest message in a month, one document per list and month, and which months a list has. So a
 * page costs a month and not the list. A thread may stand in a month that it has left; its own document tells.
 */
final class MongoThreadMonths {

    static final String COLLECTION = "thread-months";

    static final Comparator<Thread> NEWEST_FIRST =
            Comparator.comparing(Thread::lastAt).thenComparing(Thread::id).reversed();

    private final MongoTemplate mongo;

    MongoThreadMonths(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * Puts threads into the months of the newest of these messages.
     *
     * @param threads new messages by the id of their thread
     */
    void add(String list, Map<String, List<Message>> threads) {
        Map<YearMonth, List<String>> byMonth =
                threads.keySet().stream().collect(Collectors.groupingBy(id -> newest(threads.get(id))));
        List<WriteModel<Document>> writes = new ArrayList<>();
        byMonth.forEach((month, ids) -> writes.add(with(key(list, month), ids)));
        writes.add(with(list, byMonth.keySet().stream().map(YearMonth::toString).toList()));
        mongo.execute(COLLECTION, target -> target.bulkWrite(writes, new BulkWriteOptions().ordered(false)));
    }

    List<Thread> page(
            String list, @Nullable Thread after, int limit, Function<Collection<String>, List<Thread>> threads) {
        List<Thread> page = new ArrayList<>();
        List<String> newestFirst = items(list).stream()
                .filter(month ->
                        after == null || month.compareTo(month(after.lastAt()).toString()) <= 0)
                .sorted(Comparator.reverseOrder())
                .toList();
        for (String month : newestFirst) {
            threads.apply(items(key(list, YearMonth.parse(month)))).stream()
                    .filter(thread -> month(thread.lastAt()).toString().equals(month))
                    .filter(thread -> after == null || NEWEST_FIRST.compare(thread, after) > 0)
                    .sorted(NEWEST_FIRST)
                    .limit(limit - page.size())
                    .forEach(page::add);
            if (page.size() == limit) {
                break;
            }
        }
        return page;
    }

    private List<String> items(String key) {
        Document found = mongo.findById(key, Document.class, COLLECTION);
        return found == null ? List.of() : found.getList("items", String.class);
    }

    private static WriteModel<Document> with(String key, List<String> items) {
        return new UpdateOneModel<>(
                Filters.eq("_id", key), Updates.addEachToSet("items", items), new UpdateOptions().upsert(true));
    }

    private static String key(String list, YearMonth month) {
        return list + "/" + month;
    }

    private static YearMonth newest(List<Message> messages) {
        return month(messages.stream()
                .map(Message::sentAt)
                .max(Comparator.naturalOrder())
                .orElseThrow());
    }

    private static YearMonth month(Instant time) {
        return YearMonth.from(time.atZone(ZoneOffset.UTC));
    }
}
