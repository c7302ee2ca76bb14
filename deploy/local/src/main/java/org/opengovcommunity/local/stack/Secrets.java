package org.opengovcommunity.local.stack;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets of one stack, made at its first start. */
final class Secrets {

    private static final int BYTES = 32;

    private final PropertiesFile file;

    private Secrets(PropertiesFile file) {
        this.file = file;
    }

    static Secrets in(DataFolder data) throws IOException {
        return new Secrets(new PropertiesFile(data.path("run/secrets")));
    }

    /** The same at each start. */
    String get(String name) throws IOException {
        String known = file.get(name);
        if (known != null) {
            return known;
        }
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        file.set(name, secret);
        file.store(null);
        return secret;
    }
}
