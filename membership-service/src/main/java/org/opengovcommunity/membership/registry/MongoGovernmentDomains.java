package org.opengovcommunity.membership.registry;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** One document per domain, found by its name; beside them one that says that there was an import. */
@Repository
class MongoGovernmentDomains implements GovernmentDomains {

    static final String COLLECTION = "government-domains";
    static final String IMPORTS = "government-domain-imports";
    private static final Document DONE = new Document("_id", "done");

    private final MongoTemplate mongo;

    MongoGovernmentDomains(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<GovernmentDomain> above(String name) {
        return GovernmentDomain.registrable(name)
                .map(domain -> mongo.findById(domain, GovernmentDomainDocument.class, COLLECTION))
                .map(GovernmentDomainDocument::governmentDomain);
    }

    @Override
    public boolean imported() {
        return mongo.execute(IMPORTS, target -> target.find(DONE).first() != null);
    }

    @Override
    public Collection<GovernmentDomain> all() {
        return mongo.findAll(GovernmentDomainDocument.class, COLLECTION).stream()
                .map(GovernmentDomainDocument::governmentDomain)
                .toList();
    }

    @Override
    public void update(Collection<GovernmentDomain> put, Collection<String> gone) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        put.forEach(domain -> writes.add(replacement(domain)));
        gone.forEach(domain -> writes.add(new DeleteOneModel<>(Filters.eq("_id", domain))));
        if (!writes.isEmpty()) {
            mongo.execute(COLLECTION, target -> target.bulkWrite(writes, new BulkWriteOptions().ordered(false)));
        }
        mongo.execute(IMPORTS, target -> target.replaceOne(DONE, DONE, new ReplaceOptions().upsert(true)));
    }

    private ReplaceOneModel<Document> replacement(GovernmentDomain domain) {
        var document = new Document();
        mongo.getConverter().write(GovernmentDomainDocument.of(domain), document);
        return new ReplaceOneModel<>(Filters.eq("_id", domain.domain()), document, new ReplaceOptions().upsert(true));
    }
}
