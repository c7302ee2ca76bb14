package org.opengovcommunity.local.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.ValueComparator;
import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;

/** Keys of indexes, compared value by value; otherwise the store compares them by serialising both. */
final class KeyType extends BasicDataType<KeyValue> {

    static final KeyType INSTANCE = new KeyType();

    private static final int OBJECT_BYTES = 24;

    private final ObjectDataType values = new ObjectDataType();
    private final ValueComparator order = ValueComparator.ascWithoutListHandling();

    private KeyType() {}

    @Override
    public int compare(KeyValue one, KeyValue other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int comparison = order.compare(one.get(i), other.get(i));
            if (comparison != 0) {
                return comparison;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    @Override
    public int getMemory(KeyValue key) {
        return 2 * OBJECT_BYTES + key.stream().mapToInt(values::getMemory).sum();
    }

    @Override
    public void write(WriteBuffer out, KeyValue key) {
        out.putVarInt(key.size());
        key.forEach(value -> values.write(out, value));
    }

    @Override
    public KeyValue read(ByteBuffer in) {
        Object[] key = new Object[DataUtils.readVarInt(in)];
        for (int i = 0; i < key.length; i++) {
            key[i] = values.read(in);
        }
        return new KeyValue(key);
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }
}
