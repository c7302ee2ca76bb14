package org.opengovcommunity.notifications.dkim;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.apache.james.jdkim.api.PublicKeyRecordRetriever;

/** A key pair, its private half as operators have it and its public half as the DNS has it. */
record Keys(KeyPair pair) {

    static final Keys RSA = of("RSA", 2048);

    static Keys of(String algorithm, int bits) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return new Keys(generator.generateKeyPair());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Path pem(Path folder) throws IOException {
        String text = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII))
                .encodeToString(pair.getPrivate().getEncoded());
        return Files.writeString(
                folder.resolve("dkim.pem"), "-----BEGIN PRIVATE KEY-----\n" + text + "\n-----END PRIVATE KEY-----\n");
    }

    DkimKey named(String domain, String selector) {
        return new DkimKey(domain, selector, pair.getPrivate());
    }

    PublicKeyRecordRetriever dns(String domain, String selector) {
        String record = "v=DKIM1; k=rsa; p="
                + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
        return (method, askedSelector, askedDomain) -> askedSelector.toString().equals(selector)
                        && askedDomain.toString().equals(domain)
                ? List.of(record)
                : List.of();
    }
}
