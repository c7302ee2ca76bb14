package org.opengovcommunity.archive.log;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Arrays;

/** An Ed25519 key pair (RFC 8032) that follows from a seed. */
public final class SigningKey {

    /** Bytes of a seed. */
    public static final int SEED_LENGTH = 32;

    private static final String ALGORITHM = "Ed25519";
    private static final int PUBLIC_LENGTH = 32;

    private final KeyPair pair;

    private SigningKey(KeyPair pair) {
        this.pair = pair;
    }

    /** @throws IllegalArgumentException unless the seed has 32 bytes */
    public static SigningKey of(byte[] seed) {
        if (seed.length != SEED_LENGTH) {
            throw new IllegalArgumentException("the seed of an Ed25519 key has 32 bytes");
        }
        try {
            var generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(255, new Seeded(seed));
            return new SigningKey(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The 32 bytes of the public key. */
    public byte[] publicKey() {
        byte[] encoded = pair.getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - PUBLIC_LENGTH, encoded.length);
    }

    public byte[] sign(byte[] message) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The JDK makes a key pair of random bytes only: these are not random. */
    private static final class Seeded extends SecureRandom {

        private final byte[] seed;

        Seeded(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, SEED_LENGTH);
        }
    }
}
