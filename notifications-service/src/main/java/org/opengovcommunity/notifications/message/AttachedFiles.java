package org.opengovcommunity.notifications.message;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * The files in a message: parts that are attached, have a name, or are no text, numbered from 0 in their order. A message
 * of which anything is signed or encrypted shows none, for whoever changed one would break the rest.
 */
public final class AttachedFiles {

    /** Parts within parts beyond this are left alone; each level costs a copy of the message. */
    private static final int DEEPEST = 5;

    private static final Pattern SEALED = Pattern.compile(
            "-----BEGIN PGP |(?:^|\\n)content-type\\s*:\\s*(?:multipart/(?:signed|encrypted)|application/(?:x-)?pkcs7-)",
            Pattern.CASE_INSENSITIVE);

    private AttachedFiles() {}

    /** @param change what becomes of the file with this number; the same entity when nothing does */
    public static Entity changed(Entity message, BiFunction<Integer, Entity, Entity> change) {
        return isSealed(message) ? message : changed(message, change, new AtomicInteger(), 0);
    }

    /** The file with this number. */
    public static Optional<Entity> get(Entity message, int number) {
        var found = new AtomicReference<Entity>();
        changed(message, (index, file) -> {
            if (index == number) {
                found.set(file);
            }
            return file;
        });
        return Optional.ofNullable(found.get());
    }

    private static Entity changed(
            Entity entity, BiFunction<Integer, Entity, Entity> change, AtomicInteger next, int depth) {
        Optional<Parts> parts = depth < DEEPEST ? Parts.of(entity) : Optional.empty();
        if (parts.isEmpty()) {
            return isFile(entity) ? change.apply(next.getAndIncrement(), entity) : entity;
        }
        Entity result = entity;
        for (int index = 0; index < parts.get().count(); index++) {
            Entity part = parts.get().get(index);
            Entity changed = changed(part, change, next, depth + 1);
            if (changed != part) {
                result = result.withBody(Parts.of(result).orElseThrow().with(index, same -> changed));
            }
        }
        return result;
    }

    private static boolean isFile(Entity entity) {
        return !entity.type().startsWith("multipart/")
                && (entity.isAttachment()
                        || !entity.type().startsWith("text/")
                        || entity.fileName().isPresent());
    }

    private static boolean isSealed(Entity message) {
        return SEALED.matcher(new String(message.toBytes(), ISO_8859_1)).find();
    }
}
