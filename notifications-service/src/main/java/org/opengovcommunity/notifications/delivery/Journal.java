package org.opengovcommunity.notifications.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.opengovcommunity.notifications.delivery.Batch.Setback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far the workers of this process are, in one file per batch and one line per recipient. What is written outlives a
 * killed process, though not its machine, and costs a hundredth of a write to the store.
 */
final class Journal implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Journal.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final ObjectWriter ENTRIES = JSON.writerFor(Entry.class).withRootValueSeparator("\n");

    /** Where a worker is in a batch of this version; as in {@link Batch}. */
    record Entry(long version, int next, List<Setback> later, List<Setback> failed) {}

    private final JournalFolders folders;
    private final Map<String, SequenceWriter> open = new ConcurrentHashMap<>();

    private Journal(JournalFolders folders) {
        this.folders = folders;
    }

    /** @param directory of all processes of this machine; made when it is missing */
    static Journal open(Path directory) {
        return new Journal(JournalFolders.open(directory));
    }

    void write(Batch batch) {
        open.computeIfAbsent(batch.id(), this::create)
                .write(new Entry(batch.version(), batch.next(), batch.later(), batch.failed()));
    }

    /** The store knows how far the batch is. What cannot be removed is of a version that is over, and does no harm. */
    void forget(String batchId) {
        SequenceWriter file = open.remove(batchId);
        if (file != null) {
            try {
                Files.deleteIfExists(folders.own().resolve(batchId));
                file.close();
            } catch (IOException | JacksonException e) {
                log.warn("The journal is left as it is: {}", e.toString());
            }
        }
    }

    /** The last entries, by batch id, of processes that were killed. */
    Map<String, Entry> abandoned() {
        Map<String, Entry> entries = new HashMap<>();
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

    private SequenceWriter create(String batchId) {
        try {
            return ENTRIES.writeValues(Files.newOutputStream(
                    folders.own().resolve(batchId), StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last line may be cut off. */
    private static Optional<Entry> last(Path file) {
        try {
            // Not Files.lines, which throws when it is in the middle of a character.
            return new String(Files.readAllBytes(file), UTF_8)
                    .lines()
                    .flatMap(Journal::entry)
                    .reduce((one, later) -> later);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Entry> entry(String line) {
        try {
            return Stream.of(JSON.readValue(line, Entry.class));
        } catch (JacksonException cutOff) {
            return Stream.empty();
        }
    }
}
