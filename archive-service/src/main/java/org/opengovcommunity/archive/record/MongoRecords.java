package org.opengovcommunity.archive.record;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bson.conversions.Bson;
import org.opengovcommunity.defaults.store.WriteOnce;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** One document per record, told from others by its event. */
@Repository
class MongoRecords implements Records {

    private static final String COLLECTION = "records";
    private static final String EVENT = "event";

    private final MongoOperations mongo;

    MongoRecords(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.execute(
                COLLECTION, target -> target.createIndex(Indexes.ascending(EVENT), new IndexOptions().unique(true)));
    }

    @Override
    public Set<String> add(List<ArchiveRecord> records) {
        return WriteOnce.insert(
                mongo, COLLECTION, records.stream().map(RecordDocument::of).toList());
    }

    @Override
    public Optional<ArchiveRecord> find(String id) {
        return findAll(List.of(id)).stream().findFirst();
    }

    @Override
    public List<ArchiveRecord> ofEvents(Collection<String> events) {
        return find(in(EVENT, events));
    }

    @Override
    public List<ArchiveRecord> findAll(Collection<String> ids) {
        Map<String, ArchiveRecord> found = new HashMap<>();
        find(in("_id", ids)).forEach(record -> found.put(record.id(), record));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private List<ArchiveRecord> find(Bson filter) {
        return mongo.execute(
                COLLECTION,
                target -> target.find(filter).map(RecordDocument::record).into(new ArrayList<>()));
    }
}
