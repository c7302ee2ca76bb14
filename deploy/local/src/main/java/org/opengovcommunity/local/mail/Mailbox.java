package org.opengovcommunity.local.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Every message caught, in files of a folder. Holds a bounded number and drops the oldest. */
public final class Mailbox {

    private static final int PER_SEGMENT = 1_000;

    private final NavigableMap<Long, Entry> entries = new TreeMap<>();
    private final Path folder;
    private final Clock clock;
    private final int capacity;
    private @Nullable Segment current;
    private long lastId;

    /** @param capacity messages to hold at most */
    public Mailbox(Path folder, Clock clock, int capacity) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.clock = clock;
        this.capacity = capacity;
        load();
    }

    private record Entry(CaughtMessage message, Segment segment, Segment.Place place) {}

    /** Returns when the operating system has the bytes. */
    public synchronized CaughtMessage add(String returnPath, List<String> to, byte[] raw) throws IOException {
        var headline = Headline.of(raw);
        long id = ++lastId;
        var message = new CaughtMessage(
                Long.toString(id), returnPath, to, headline.from(), headline.subject(), clock.instant());
        if (current == null || id % PER_SEGMENT == 0) {
            current = new Segment(folder.resolve("%012d.mail".formatted(id)));
        }
        entries.put(id, new Entry(message, current, current.append(message, raw)));
        dropOldest();
        return message;
    }

    /** Newest first. */
    public synchronized List<CaughtMessage> list(Predicate<CaughtMessage> wanted) {
        return entries.descendingMap().values().stream()
                .map(Entry::message)
                .filter(wanted)
                .toList();
    }

    public synchronized Optional<CaughtMessage> get(String id) {
        return entry(id).map(Entry::message);
    }

    /** The bytes as they arrived. */
    public synchronized Optional<byte[]> raw(String id) {
        return entry(id).map(entry -> entry.segment().read(entry.place()));
    }

    public synchronized void clear() throws IOException {
        for (var segment :
                entries.values().stream().map(Entry::segment).distinct().toList()) {
            segment.delete();
        }
        entries.clear();
        current = null;
    }

    private Optional<Entry> entry(String id) {
        return id.matches("\\d{1,18}") ? Optional.ofNullable(entries.get(Long.valueOf(id))) : Optional.empty();
    }

    private void dropOldest() throws IOException {
        while (entries.size() > capacity) {
            var dropped = entries.pollFirstEntry().getValue().segment();
            if (entries.firstEntry().getValue().segment() != dropped) {
                dropped.delete();
            }
        }
    }

    private void load() throws IOException {
        List<Path> files;
        try (var found = Files.list(folder)) {
            files = found.filter(file -> file.toString().endsWith(".mail"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            var segment = new Segment(file);
            segment.forEach((message, place) -> {
                lastId = Long.parseLong(message.id());
                entries.put(lastId, new Entry(message, segment, place));
            });
        }
        dropOldest();
    }
}
