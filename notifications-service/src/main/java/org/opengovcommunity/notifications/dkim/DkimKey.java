package org.opengovcommunity.notifications.dkim;

import java.io.IOException;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.util.regex.Pattern;
import org.springframework.boot.ssl.pem.PemContent;

/** What a domain signs with. */
record DkimKey(String domain, String selector, PrivateKey key) {

    /** Signers should use no shorter ones (RFC 8301, section 3.2). */
    private static final int SHORTEST = 2048;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9_.-]*[A-Za-z0-9])?");

    /** @throws UnusableKey when nothing could be signed with it that others could check */
    static DkimKey of(DkimSettings settings) {
        named("opengov.dkim.domain", settings.domain());
        named("opengov.dkim.selector", settings.selector());
        PrivateKey key = read(settings.keyFile());
        if (!(key instanceof RSAPrivateKey rsa)) {
            throw new UnusableKey(settings.keyFile() + " holds no RSA key, but one for " + key.getAlgorithm());
        }
        if (rsa.getModulus().bitLength() < SHORTEST) {
            throw new UnusableKey(settings.keyFile() + " holds a key of "
                    + rsa.getModulus().bitLength() + " bits; it must have " + SHORTEST + " or more");
        }
        return new DkimKey(settings.domain(), settings.selector(), key);
    }

    private static void named(String setting, String value) {
        if (!NAME.matcher(value).matches()) {
            throw new UnusableKey(setting + " must be a name in DNS, but is \"" + value + "\"");
        }
    }

    private static PrivateKey read(String file) {
        try {
            PrivateKey key = PemContent.load(Path.of(file)).getPrivateKey();
            if (key == null) {
                throw new UnusableKey(file + " holds no private key");
            }
            return key;
        } catch (IOException e) {
            throw new UnusableKey(file + " cannot be read");
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw new UnusableKey(file + " holds no private key in PEM form that can be read without a password");
        }
    }
}
