package org.opengovcommunity.archive.log;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** One document per log; its size is its version, for a log only grows. */
@Repository
class MongoLogHeads implements LogHeads {

    private static final String COLLECTION = "logs";

    private final MongoOperations mongo;

    MongoLogHeads(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public LogHead read(String series) {
        return Optional.ofNullable(mongo.findById(series, Document.class, COLLECTION))
                .map(MongoLogHeads::head)
                .orElse(LogHead.empty(series));
    }

    @Override
    public List<LogHead> beyond(Map<String, Long> sizes) {
        List<Bson> known = sizes.entrySet().stream()
                .map(series -> Filters.and(Filters.eq("_id", series.getKey()), Filters.lte("size", series.getValue())))
                .toList();
        Bson beyond = known.isEmpty() ? Filters.empty() : Filters.nor(known);
        return mongo.execute(
                COLLECTION,
                target -> target.find(beyond).map(MongoLogHeads::head).into(new ArrayList<>()));
    }

    @Override
    public boolean replace(LogHead before, LogHead after) {
        if (before.size() > 0) {
            var unchanged = Filters.and(Filters.eq("_id", before.series()), Filters.eq("size", before.size()));
            return mongo.execute(
                    COLLECTION,
                    target -> target.replaceOne(unchanged, document(after)).getMatchedCount() == 1);
        }
        try {
            mongo.insert(document(after), COLLECTION);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private static Document document(LogHead head) {
        return new Document("_id", head.series())
                .append("size", head.size())
                .append("grownFrom", head.grownFrom())
                .append("edge", head.edge().stream().map(HashList::joined).toList())
                .append("tail", head.tail())
                .append(
                        "fresh",
                        head.fresh().stream().map(MongoTiles::tileFields).toList());
    }

    private static LogHead head(Document document) {
        List<List<Hash>> edge = document.getList("edge", Binary.class).stream()
                .map(HashList::parted)
                .toList();
        return new LogHead(
                document.getString("_id"),
                document.getLong("size"),
                document.getLong("grownFrom"),
                edge,
                document.getList("tail", String.class),
                document.getList("fresh", Document.class).stream()
                        .map(MongoTiles::tile)
                        .toList());
    }
}
