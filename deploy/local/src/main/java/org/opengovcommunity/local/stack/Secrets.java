package org.opengovcommunity.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Secrets of one stack, made at its first start. */
final class Secrets {

    private static final int BYTES = 32;

    private final Path file;
    private final Properties secrets = new Properties();

    private Secrets(Path file) {
        this.file = file;
    }

    static Secrets in(DataFolder data) throws IOException {
        var secrets = new Secrets(data.path("run/secrets"));
        if (Files.exists(secrets.file)) {
            try (var in = Files.newInputStream(secrets.file)) {
                secrets.secrets.load(in);
            }
        }
        return secrets;
    }

    /** The same at each start. */
    String get(String name) throws IOException {
        if (!secrets.containsKey(name)) {
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            secrets.setProperty(name, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
            store();
        }
        return secrets.getProperty(name);
    }

    private void store() throws IOException {
        if (Files.notExists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try (var out = Files.newOutputStream(file)) {
            secrets.store(out, null);
        }
    }
}
