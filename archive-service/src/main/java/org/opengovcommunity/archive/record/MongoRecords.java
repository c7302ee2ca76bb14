package org.opengovcommunity.archive.record;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** One document per record. The field {@code unsequenced} is there until the record has its sequence number. */
@Repository
class MongoRecords implements Records {

    private static final String COLLECTION = "records";
    private static final String UNSEQUENCED = "unsequenced";
    private static final int DUPLICATE_KEY = 11_000;

    private final MongoOperations mongo;

    MongoRecords(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.execute(COLLECTION, target -> target.createIndex(Indexes.ascending(UNSEQUENCED)));
        mongo.execute(COLLECTION, target -> target.createIndex(Indexes.ascending("about")));
    }

    @Override
    public List<String> add(List<ArchiveRecord> records) {
        Map<String, Document> documents = new HashMap<>();
        records.forEach(record ->
                documents.putIfAbsent(record.id(), RecordDocument.of(record).append(UNSEQUENCED, record.series())));
        List<Document> inserts = List.copyOf(documents.values());
        Set<String> added = new HashSet<>(documents.keySet());
        mongo.execute(COLLECTION, target -> {
            try {
                return target.insertMany(inserts, new InsertManyOptions().ordered(false));
            } catch (MongoBulkWriteException e) {
                for (var error : e.getWriteErrors()) {
                    if (error.getCode() != DUPLICATE_KEY) {
                        throw e;
                    }
                    added.remove(inserts.get(error.getIndex()).getString("_id"));
                }
                return e.getWriteResult();
            }
        });
        return List.copyOf(added);
    }

    @Override
    public Optional<ArchiveRecord> find(String id) {
        return findAll(List.of(id)).stream().findFirst();
    }

    @Override
    public List<ArchiveRecord> findAll(Collection<String> ids) {
        Map<String, ArchiveRecord> found = new HashMap<>();
        mongo.execute(COLLECTION, target -> {
            target.find(in("_id", ids))
                    .forEach(document -> found.put(document.getString("_id"), RecordDocument.record(document)));
            return found;
        });
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    @Override
    public List<Part> parts(String type, String about) {
        List<Part> parts = new ArrayList<>();
        mongo.execute(COLLECTION, target -> {
            target.find(Filters.and(eq("about", about), eq("type", type)))
                    .projection(Projections.include("part", "sha256"))
                    .forEach(document -> parts.add(new Part(
                            document.getString("_id"), document.getInteger("part"), document.getString("sha256"))));
            return parts;
        });
        parts.sort(Comparator.comparingInt(Part::part).thenComparing(Part::id));
        return parts;
    }

    @Override
    public List<Unsequenced> unsequenced(String series, int limit) {
        List<Unsequenced> found = new ArrayList<>();
        mongo.execute(COLLECTION, target -> {
            target.find(eq(UNSEQUENCED, series))
                    .limit(limit)
                    .batchSize(limit)
                    .projection(Projections.include("series", "type", "sha256", "envelopeSha256", "receivedAt"))
                    .forEach(document -> found.add(RecordDocument.unsequenced(document)));
            return found;
        });
        return found;
    }

    @Override
    public void sequence(List<String> ids, long first) {
        if (ids.isEmpty()) {
            return;
        }
        List<UpdateOneModel<Document>> updates = IntStream.range(0, ids.size())
                .mapToObj(i -> new UpdateOneModel<Document>(
                        eq("_id", ids.get(i)),
                        Updates.combine(Updates.set("sequence", first + i), Updates.unset(UNSEQUENCED))))
                .toList();
        mongo.execute(COLLECTION, target -> target.bulkWrite(updates, new BulkWriteOptions().ordered(false)));
    }
}
