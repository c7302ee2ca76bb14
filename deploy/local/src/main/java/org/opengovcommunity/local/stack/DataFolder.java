package org.opengovcommunity.local.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/** The folder that holds the state of a stack; for its owner only, as it holds mail, addresses and secrets. */
final class DataFolder implements AutoCloseable {

    private static final long LEAST_FREE_BYTES = 512L * 1024 * 1024;

    private final Path folder;
    private final FileChannel lock;

    private DataFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Opens the folder for this process alone.
     *
     * @throws CannotStart when another stack uses it, it cannot be written, or the disk is full
     */
    static DataFolder open(Path folder) throws CannotStart {
        try {
            Files.createDirectories(folder.resolve("run"));
            Files.createDirectories(folder.resolve("logs"));
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            var lock =
                    FileChannel.open(folder.resolve("run/lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                throw new CannotStart(("a stack with the data in %s runs already; deploy/status --data %1$s shows it,"
                                + " deploy/down --data %1$s stops it")
                        .formatted(folder));
            }
            if (Files.getFileStore(folder).getUsableSpace() < LEAST_FREE_BYTES) {
                throw new CannotStart("the disk of " + folder + " has less than 512 MB left; make room or use --data");
            }
            return new DataFolder(folder, lock);
        } catch (IOException | UnsupportedOperationException e) {
            throw new CannotStart("cannot write to " + folder + " ("
                    + e.getClass().getSimpleName() + "); give a folder that you may write with --data");
        }
    }

    /** A file or folder in it; the folder itself for an empty name. */
    Path path(String name) {
        return folder.resolve(name);
    }

    /** Where parts put what they need only while they run; whoever is killed leaves it behind. */
    Path temporary() {
        return path("run/tmp");
    }

    /** Before parts start, when none runs. */
    void emptyTemporary() throws IOException {
        Files.createDirectories(temporary());
        try (var files = Files.walk(temporary())) {
            for (Path file : files.skip(1).sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
