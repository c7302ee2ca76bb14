package org.opengovcommunity.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A file of properties that only its owner may read. */
final class PropertiesFile {

    private final Path file;
    private final Properties values = new Properties();

    /** Reads it when it is there. */
    PropertiesFile(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            try (var in = Files.newInputStream(file)) {
                values.load(in);
            }
        }
    }

    /** Null when there is none, or an empty one. */
    @Nullable
    String get(String name) {
        String value = values.getProperty(name, "");
        return value.isEmpty() ? null : value;
    }

    /** Takes effect on the file with {@link #store}. */
    void set(String name, String value) {
        values.setProperty(name, value);
    }

    void store(@Nullable String comment) throws IOException {
        if (Files.notExists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try (var out = Files.newOutputStream(file)) {
            values.store(out, comment);
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
