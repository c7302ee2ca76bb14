package org.opengovcommunity.notifications.thread;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

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
import org.springframework.data.mongodb.core.query.Update;

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

    /** Puts threads into the months of their newest messages. */
    void move(String list, List<Thread> threads) {
        Map<YearMonth, List<String>> byMonth = threads.stream()
                .collect(Collectors.groupingBy(
                        MongoThreadMonths::month, Collectors.mapping(Thread::id, Collectors.toList())));
        byMonth.forEach((month, ids) -> add(key(list, month), ids));
        add(list, byMonth.keySet().stream().map(YearMonth::toString).toList());
    }

    List<Thread> page(
            String list, @Nullable Thread after, int limit, Function<Collection<String>, List<Thread>> threads) {
        List<Thread> page = new ArrayList<>();
        List<String> newestFirst = items(list).stream()
                .filter(month -> after == null || month.compareTo(month(after).toString()) <= 0)
                .sorted(Comparator.reverseOrder())
                .toList();
        for (String month : newestFirst) {
            threads.apply(items(key(list, YearMonth.parse(month)))).stream()
                    .filter(thread -> month(thread).toString().equals(month))
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

    private void add(String key, List<String> items) {
        mongo.upsert(query(where("_id").is(key)), new Update().addToSet("items").each(items.toArray()), COLLECTION);
    }

    private static String key(String list, YearMonth month) {
        return list + "/" + month;
    }

    private static YearMonth month(Thread thread) {
        Instant last = thread.lastAt();
        return YearMonth.from(last.atZone(ZoneOffset.UTC));
    }
}
