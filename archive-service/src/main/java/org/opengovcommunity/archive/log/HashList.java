package org.opengovcommunity.archive.log;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.types.Binary;

/** Hashes as they lie in a document: one after the other. */
final class HashList {

    private HashList() {}

    static Binary joined(List<Hash> hashes) {
        var bytes = ByteBuffer.allocate(hashes.size() * Hash.LENGTH);
        hashes.forEach(hash -> bytes.put(hash.bytes()));
        return new Binary(bytes.array());
    }

    static List<Hash> parted(Binary bytes) {
        var data = ByteBuffer.wrap(bytes.getData());
        return IntStream.range(0, data.remaining() / Hash.LENGTH)
                .mapToObj(i -> {
                    byte[] hash = new byte[Hash.LENGTH];
                    data.get(i * Hash.LENGTH, hash);
                    return Hash.ofBytes(hash);
                })
                .toList();
    }
}
