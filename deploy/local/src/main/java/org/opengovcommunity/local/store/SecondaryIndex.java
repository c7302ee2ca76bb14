package org.opengovcommunity.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * The ids of the documents that have the same values in some fields. It answers queries that ask for equality in the
 * first of its fields, or more of them, or for one of several values in the first; a document without a value in the
 * first is not in it.
 */
final class SecondaryIndex extends Index<Object> {

    private static final String ID = "_id";
    /** An entry that says that all documents are in: an index without others may be that of a million documents. */
    private static final KeyValue FILLED = new KeyValue((Object) null);

    /** By the values of the fields and then the id. */
    private final MVMap<KeyValue, Object> entries;

    SecondaryIndex(String name, List<IndexKey> keys, MVMap<KeyValue, Object> entries) {
        super(name, keys, true);
        this.entries = entries;
    }

    void filled() {
        entries.putIfAbsent(FILLED, true);
    }

    @Override
    public void add(Document document, Object id, MongoCollection<Object> collection) {
        entries(document, id).forEach(entry -> entries.put(entry, id));
    }

    @Override
    public @Nullable Object remove(Document document) {
        entries(document, document.get(ID)).forEach(entries::remove);
        return null;
    }

    @Override
    public void updateInPlace(Document before, Document after, Object id, MongoCollection<Object> collection) {
        if (!nullAwareEqualsKeys(before, after)) {
            remove(before);
            add(after, id, collection);
        }
    }

    @Override
    public boolean canHandle(Document query) {
        return !values(query.get(keys().getFirst())).isEmpty();
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        List<String> others = keys().subList(1, keys().size());
        Set<Object> ids = new LinkedHashSet<>();
        for (Object value : values(query.get(keys().getFirst()))) {
            Stream<Object> more = others.stream().map(query::get).takeWhile(SecondaryIndex::isValue);
            KeyValue first = new KeyValue(Stream.concat(Stream.of(value), more).toList()).normalized();
            for (var cursor = entries.cursor(first); cursor.hasNext() && startsWith(cursor.next(), first); ) {
                ids.add(cursor.getValue());
            }
        }
        return ids;
    }

    /** Those of which a field shall have one; none when something else is asked of it. */
    private static Collection<?> values(@Nullable Object queried) {
        if (queried instanceof Document operators
                && operators.size() == 1
                && operators.get("$in") instanceof Collection<?> alternatives) {
            return alternatives.stream().allMatch(SecondaryIndex::isValue) ? alternatives : List.of();
        }
        return isValue(queried) ? List.of(queried) : List.of();
    }

    private static boolean startsWith(KeyValue entry, KeyValue first) {
        var start = new KeyValue(entry.stream().limit(first.size()).toList());
        return KeyType.INSTANCE.compare(start, first) == 0;
    }

    /** Something to be equal to: no operator, no pattern, no alternatives. */
    private static boolean isValue(@Nullable Object queried) {
        return queried instanceof String || queried instanceof Boolean || queried instanceof Number;
    }

    private Stream<KeyValue> entries(Document document, Object id) {
        return getKeyValues(document).stream()
                .filter(key -> key.get(0) != null)
                .map(key ->
                        new KeyValue(Stream.concat(key.stream(), Stream.of(id)).toList()));
    }

    @Override
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        // Everything may be there several times.
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        // Everything may be there several times.
    }

    @Override
    public void drop() {
        // Its map is removed by the database.
    }
}
