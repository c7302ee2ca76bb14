package org.opengovcommunity.archive.record;

import static com.mongodb.client.model.Filters.in;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.opengovcommunity.archive.store.WriteOnce;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** One document per record. */
@Repository
class MongoRecords implements Records {

    private static final String COLLECTION = "records";

    private final MongoOperations mongo;

    MongoRecords(MongoOperations mongo) {
        this.mongo = mongo;
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
    public List<ArchiveRecord> findAll(Collection<String> ids) {
        Map<String, ArchiveRecord> found = new HashMap<>();
        mongo.execute(COLLECTION, target -> {
            target.find(in("_id", ids))
                    .forEach(document -> found.put(document.getString("_id"), RecordDocument.record(document)));
            return found;
        });
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
