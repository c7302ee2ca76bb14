package org.opengovcommunity.membership.provider;

import java.time.Instant;
import java.util.List;

/**
 * All keys there are at a moment, oldest first, and what each is good for.
 *
 * @param keys at least one
 */
record KeyRing(List<SigningKey> keys, KeySettings settings) {

    enum Use {
        PUBLISHED,
        SIGNS,
        VERIFIES,
        SPENT
    }

    SigningKey newest() {
        return keys.getLast();
    }

    /** The newest one that everybody has had the time to learn of; with a single key there is no choice. */
    SigningKey signing(Instant now) {
        return keys.reversed().stream()
                .filter(key -> !signsFrom(key).isAfter(now))
                .findFirst()
                .orElseGet(keys::getFirst);
    }

    boolean isDue(Instant now) {
        return !newest().since().plus(settings.rotateEvery()).isAfter(now);
    }

    Use use(SigningKey key, Instant now) {
        int signing = signing(now).generation();
        if (key.generation() >= signing) {
            return key.generation() == signing ? Use.SIGNS : Use.PUBLISHED;
        }
        return signsFrom(successor(key)).plus(settings.verifyFor()).isAfter(now) ? Use.VERIFIES : Use.SPENT;
    }

    private SigningKey successor(SigningKey key) {
        return keys.get(keys.indexOf(key) + 1);
    }

    private Instant signsFrom(SigningKey key) {
        return key.since().plus(settings.publishBefore());
    }
}
