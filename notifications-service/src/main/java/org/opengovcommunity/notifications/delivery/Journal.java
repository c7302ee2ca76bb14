package org.opengovcommunity.notifications.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far the workers of this process are, in one file per batch and one line per recipient. What is written outlives a
 * killed process, though not its machine, and costs a hundredth of a write to the store.
 */
final class Journal implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Journal.class);

    /** Lines of earlier versions, which have all setbacks, do not say so. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private static final ObjectWriter ENTRIES =
            JSON.writerFor(JournalEntry.class).withRootValueSeparator("\n");

    /** @param last what is in the file, null when it is new */
    private record Open(SequenceWriter file, @Nullable JournalEntry last) {

        Open with(JournalEntry entry) {
            file.write(entry.after(last));
            return new Open(file, entry);
        }
    }

    private final JournalFolders folders;
    private final Map<String, Open> open = new ConcurrentHashMap<>();

    private Journal(JournalFolders folders) {
        this.folders = folders;
    }

    /** @param directory of all processes of this machine; made when it is missing */
    static Journal open(Path directory) {
        return new Journal(JournalFolders.open(directory));
    }

    void write(Batch batch) {
        open.computeIfAbsent(batch.id(), this::create);
        open.computeIfPresent(batch.id(), (id, before) -> before.with(JournalEntry.of(batch)));
    }

    /** The store knows how far the batch is. What cannot be removed is of a version that is over, and does no harm. */
    void forget(String batchId) {
        Open over = open.remove(batchId);
        if (over != null) {
            try {
                Files.deleteIfExists(folders.own().resolve(batchId));
                over.file().close();
            } catch (IOException | JacksonException e) {
                log.warn("The journal is left as it is: {}", e.toString());
            }
        }
    }

    /** The last entries, by batch id, of processes that were killed. */
    Map<String, JournalEntry> abandoned() {
        Map<String, JournalEntry> entries = new HashMap<>();
        folders.files()
                .forEach(file -> last(file)
                        .ifPresent(entry -> entries.put(file.getFileName().toString(), entry)));
        return entries;
    }

    void forgetAbandoned() {
        folders.removeAbandoned();
    }

    /** Leaves everything as a killed process would. */
    @Override
    public void close() {
        folders.close();
    }

    private Open create(String batchId) {
        try {
            var file = Files.newOutputStream(
                    folders.own().resolve(batchId), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return new Open(ENTRIES.writeValues(file), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What all lines come to. The last may be cut off. */
    private static Optional<JournalEntry> last(Path file) {
        try {
            // Not Files.lines, which throws when it is in the middle of a character.
            return new String(Files.readAllBytes(file), UTF_8)
                    .lines()
                    .flatMap(Journal::entry)
                    .reduce(JournalEntry::with)
                    .filter(entry -> entry.since() == 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<JournalEntry> entry(String line) {
        try {
            return Stream.of(JSON.readValue(line, JournalEntry.class));
        } catch (JacksonException cutOff) {
            return Stream.empty();
        }
    }
}
