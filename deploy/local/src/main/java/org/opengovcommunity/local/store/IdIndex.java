package org.opengovcommunity.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The index of the ids: the documents themselves, which lie under their ids, so nothing is written for it. */
final class IdIndex extends LookupIndex {

    private final MVMap<Object, Document> documents;

    IdIndex(String name, List<IndexKey> keys, MVMap<Object, Document> documents) {
        super(name, keys, false);
        this.documents = documents;
    }

    @Override
    protected @Nullable Object getPosition(KeyValue key) {
        return same(key).filter(documents::containsKey).findAny().orElse(null);
    }

    /** What is equal to the id: a number may lie there as any type of number, also within a document. */
    private Stream<?> same(KeyValue key) {
        return switch (key.get(0)) {
            case Number id ->
                Stream.of(id.intValue(), id.longValue(), id.doubleValue())
                        .filter(same -> same.doubleValue() == id.doubleValue());
            case Document id ->
                documents.keySet().stream()
                        .filter(same -> new KeyValue(same).normalized().equals(key));
            case null -> Stream.of(Missing.getInstance());
            case Object id -> Stream.of(id);
        };
    }

    @Override
    public void add(Document document, Object id, MongoCollection<Object> collection) {
        // It is there with the document.
    }

    @Override
    public @Nullable Object remove(Document document) {
        // It goes with the document.
        return getPosition(document);
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        // An id never changes.
    }

    @Override
    public void updateInPlace(Document before, Document after, Object id, MongoCollection<Object> collection) {
        // An id never changes.
    }

    @Override
    protected Object removeDocument(KeyValue key) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, Object id) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected Iterable<Entry<KeyValue, Object>> getIterable() {
        return documents.keySet().stream()
                .map(id -> Map.entry(new KeyValue(id), id))
                .toList();
    }

    @Override
    public long getCount() {
        return documents.sizeAsLong();
    }
}
