package org.opengovcommunity.local.store;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Documents as BSON (bsonspec.org), a fraction of the work and size of Java serialisation. */
final class DocumentType extends BasicDataType<Document> {

    static final DocumentType INSTANCE = new DocumentType();

    private static final int OBJECT_BYTES = 24;
    private static final int FIRST_BYTES = 1024;

    private DocumentType() {}

    /** About as many bytes as it takes in memory. */
    @Override
    public int getMemory(Document document) {
        return memory(document);
    }

    @Override
    public void write(WriteBuffer out, Document document) {
        ByteBuf bson = Unpooled.buffer(FIRST_BYTES);
        BsonEncoder.encodeDocument(document, bson);
        out.put(bson.nioBuffer());
    }

    @Override
    public Document read(ByteBuffer in) {
        ByteBuf bson = Unpooled.wrappedBuffer(in);
        Document document = BsonDecoder.decodeBson(bson);
        in.position(in.position() + bson.readerIndex());
        return document;
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }

    private static int memory(Object value) {
        return switch (value) {
            case null -> 0;
            case String text -> 2 * OBJECT_BYTES + text.length();
            case byte[] bytes -> OBJECT_BYTES + bytes.length;
            case BinData data -> 2 * OBJECT_BYTES + data.getData().length;
            case Map<?, ?> fields -> {
                int sum = 2 * OBJECT_BYTES;
                for (var field : fields.entrySet()) {
                    sum += memory(field.getKey()) + memory(field.getValue()) + OBJECT_BYTES;
                }
                yield sum;
            }
            case Collection<?> values -> {
                int sum = 2 * OBJECT_BYTES;
                for (Object one : values) {
                    sum += memory(one);
                }
                yield sum;
            }
            default -> OBJECT_BYTES;
        };
    }
}
