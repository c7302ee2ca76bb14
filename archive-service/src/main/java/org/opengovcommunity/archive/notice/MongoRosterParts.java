package org.opengovcommunity.archive.notice;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.Updates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bson.Document;
import org.opengovcommunity.defaults.store.WriteOnce;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** One document per part, found by its id, which is that of the notice and the number. */
@Repository
class MongoRosterParts implements RosterParts {

    private static final String COLLECTION = "roster-parts";

    private final MongoOperations mongo;

    MongoRosterParts(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void add(List<RosterPart> parts) {
        Set<String> added = WriteOnce.insert(
                mongo,
                COLLECTION,
                parts.stream().map(MongoRosterParts::document).toList());
        List<UpdateManyModel<Document>> marks = parts.stream()
                .filter(part -> !added.contains(id(part.noticeId(), part.number())))
                .map(part -> new UpdateManyModel<Document>(
                        and(eq("_id", id(part.noticeId(), part.number())), ne("sha256", part.sha256())),
                        Updates.set("contradicted", true)))
                .toList();
        if (!marks.isEmpty()) {
            mongo.execute(COLLECTION, target -> target.bulkWrite(marks));
        }
    }

    @Override
    public Map<String, SortedMap<Integer, RosterPart>> of(Map<String, Integer> last) {
        List<String> ids = last.entrySet().stream()
                .flatMap(notice ->
                        IntStream.rangeClosed(1, notice.getValue()).mapToObj(number -> id(notice.getKey(), number)))
                .toList();
        Map<String, SortedMap<Integer, RosterPart>> parts = new HashMap<>();
        if (ids.isEmpty()) {
            return parts;
        }
        mongo.execute(COLLECTION, target -> {
            target.find(in("_id", ids))
                    .map(MongoRosterParts::part)
                    .forEach(part -> parts.computeIfAbsent(part.noticeId(), notice -> new TreeMap<>())
                            .put(part.number(), part));
            return parts;
        });
        return parts;
    }

    private static String id(String noticeId, int number) {
        return noticeId + "/" + number;
    }

    private static Document document(RosterPart part) {
        return new Document("_id", id(part.noticeId(), part.number()))
                .append("noticeId", part.noticeId())
                .append("number", part.number())
                .append("recordId", part.recordId())
                .append("sha256", part.sha256())
                .append("contradicted", part.contradicted());
    }

    private static RosterPart part(Document document) {
        return new RosterPart(
                document.getString("noticeId"),
                document.getInteger("number"),
                document.getString("recordId"),
                document.getString("sha256"),
                document.getBoolean("contradicted"));
    }
}
