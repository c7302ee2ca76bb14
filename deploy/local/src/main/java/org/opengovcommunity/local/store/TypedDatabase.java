package org.opengovcommunity.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * A database whose maps know what they hold. The superclass opens maps by name and takes one that is open already, so
 * each is opened here first, with its types.
 */
final class TypedDatabase extends H2Database {

    private static final String COLLECTION = "databases.";
    private static final String INDEX = "._index_";

    /** Not set yet while the superclass opens what is there already. */
    private final @Nullable MVStore store;

    private TypedDatabase(String name, MVStore store, CursorRegistry cursors) {
        super(name, store, cursors);
        this.store = store;
    }

    static TypedDatabase open(String name, MVStore store, CursorRegistry cursors) {
        for (String map : List.copyOf(store.getMapNames())) {
            if (map.startsWith(COLLECTION + name + ".")) {
                openCollection(store, map);
            } else if (map.startsWith(name + ".") && map.contains(INDEX)) {
                openIndex(store, map);
            }
        }
        // What a new database begins with.
        openCollection(store, COLLECTION + name + ".system.namespaces");
        openCollection(store, COLLECTION + name + ".system.indexes");
        return new TypedDatabase(name, store, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
        if (store != null) {
            openCollection(store, COLLECTION + getDatabaseName() + "." + collection);
        }
        return super.openOrCreateCollection(collection, options);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        if (store != null) {
            openIndex(store, getDatabaseName() + "." + collection + INDEX + index);
        }
        return super.openOrCreateUniqueIndex(collection, index, keys, sparse);
    }

    private static void openCollection(MVStore store, String map) {
        store.openMap(map, new MVMap.Builder<Object, Document>().valueType(DocumentType.INSTANCE));
    }

    private static void openIndex(MVStore store, String map) {
        store.openMap(map, new MVMap.Builder<KeyValue, Object>().keyType(KeyType.INSTANCE));
    }
}
