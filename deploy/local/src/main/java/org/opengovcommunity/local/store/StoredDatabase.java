package org.opengovcommunity.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** A database in a store: one map for the documents of each collection, one for each index but that of the ids. */
final class StoredDatabase extends AbstractMongoDatabase<Object> {

    private static final String DOCUMENTS = "databases.";
    private static final String INDEX = "._index_";
    private static final String ID = "_id";

    private final MVStore store;

    StoredDatabase(String name, MVStore store, CursorRegistry cursors) {
        super(name, cursors);
        this.store = store;
        initializeNamespacesAndIndexes();
    }

    /** One at a time: who comes first to a new collection must not find it without its index, or make another. */
    @Override
    protected synchronized MongoCollection<Object> resolveOrCreateCollection(String collection) {
        return super.resolveOrCreateCollection(collection);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
        return new StoredCollection(
                this, collection, options, documents(collection), store.openMap("meta"), cursorRegistry);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        if (keys.size() == 1 && keys.getFirst().getKey().equals(ID)) {
            return new IdIndex(index, keys, documents(collection));
        }
        return new UniqueIndex(index, keys, sparse, entries(collection, index));
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        if (keys.stream().anyMatch(key -> key.getKey().contains("$"))) {
            return super.openOrCreateSecondaryIndex(collection, index, keys, sparse);
        }
        return new SecondaryIndex(index, keys, entries(collection, index));
    }

    @Override
    protected void dropIndex(MongoCollection<Object> collection, String index) {
        super.dropIndex(collection, index);
        store.removeMap(indexName(collection.getCollectionName(), index));
    }

    @Override
    public void dropCollection(String collection, Oplog oplog) {
        super.dropCollection(collection, oplog);
        store.removeMap(documents(collection));
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String name) {
        throw new UnsupportedOperationException("collections cannot be renamed here");
    }

    @Override
    protected long getStorageSize() {
        return store.getFileStore() == null ? 0 : store.getFileStore().size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }

    private MVMap<Object, Document> documents(String collection) {
        return store.openMap(
                DOCUMENTS + getFullCollectionNamespace(collection),
                new MVMap.Builder<Object, Document>().valueType(DocumentType.INSTANCE));
    }

    private MVMap<KeyValue, Object> entries(String collection, String index) {
        return store.openMap(
                indexName(collection, index), new MVMap.Builder<KeyValue, Object>().keyType(KeyType.INSTANCE));
    }

    private String indexName(String collection, String index) {
        return getFullCollectionNamespace(collection) + INDEX + index;
    }
}
