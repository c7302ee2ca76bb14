package org.opengovcommunity.local.store;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Set;

/**
 * Finds at most one document for a key, also when the query names more fields than those of the key: what it finds is
 * matched against the whole query anyway.
 */
abstract class LookupIndex extends AbstractUniqueIndex<Object> {

    private final Set<String> fields;

    LookupIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.fields = keySet();
    }

    @Override
    public boolean canHandle(Document query) {
        if (!query.keySet().containsAll(fields)) {
            return false;
        }
        var ofKey = new Document();
        fields.forEach(field -> ofKey.put(field, query.get(field)));
        return super.canHandle(ofKey);
    }

    @Override
    public long getDataSize() {
        return getCount();
    }
}
