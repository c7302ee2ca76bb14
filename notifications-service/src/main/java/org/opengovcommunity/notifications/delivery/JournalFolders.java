package org.opengovcommunity.notifications.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * A folder for each process of this machine, which it keeps locked as long as it lives; the system ends the lock of one
 * that is killed. Whoever starts takes over the folders of the dead.
 */
final class JournalFolders implements AutoCloseable {

    private static final String LOCK = "lock";

    private record Locked(Path folder, FileChannel lock) {}

    private final Locked own;
    private final List<Locked> abandoned;

    private JournalFolders(Locked own, List<Locked> abandoned) {
        this.own = own;
        this.abandoned = abandoned;
    }

    /** One process at a time, so that nobody takes a folder for abandoned that is being made. */
    static synchronized JournalFolders open(Path directory) {
        try {
            Files.createDirectories(directory);
            try (var all = FileChannel.open(
                            directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var turn = all.lock()) {
                List<Locked> abandoned = new ArrayList<>();
                for (Path folder :
                        children(directory).filter(Files::isDirectory).toList()) {
                    FileChannel lock = tryLock(folder);
                    if (lock != null) {
                        abandoned.add(new Locked(folder, lock));
                    }
                }
                Path folder = Files.createDirectory(
                        directory.resolve(UUID.randomUUID().toString()));
                return new JournalFolders(new Locked(folder, Objects.requireNonNull(tryLock(folder))), abandoned);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path own() {
        return own.folder();
    }

    /** The files of processes that are dead. */
    Stream<Path> files() {
        return abandoned.stream().flatMap(dead -> children(dead.folder())).filter(file -> !file.endsWith(LOCK));
    }

    void removeAbandoned() {
        for (Locked dead : abandoned) {
            try {
                FileSystemUtils.deleteRecursively(dead.folder());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            unlock(dead);
        }
        abandoned.clear();
    }

    @Override
    public void close() {
        unlock(own);
        abandoned.forEach(JournalFolders::unlock);
    }

    /** Null when the process that the folder belongs to is alive. */
    private static @Nullable FileChannel tryLock(Path folder) throws IOException {
        var channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException alive) {
            // Held by this very process.
        }
        channel.close();
        return null;
    }

    private static void unlock(Locked folder) {
        try {
            folder.lock().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
