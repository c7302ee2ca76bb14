package org.opengovcommunity.membership.provider;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.web.Problem;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/**
 * {@code GET /actuator/signingkeys} tells which keys there are, {@code POST} makes the next one, {@code DELETE
 * /actuator/signingkeys/{generation}} takes one away that has leaked. For ADMIN.
 */
@Component
@Endpoint(id = "signingkeys")
final class SigningKeysEndpoint {

    record Key(int generation, String keyId, @Nullable Instant madeAt, KeyRing.Use use) {}

    private final SigningKeys keys;
    private final Clock clock;

    SigningKeysEndpoint(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @ReadOperation
    List<Key> keys() {
        var ring = keys.ring();
        var now = clock.instant();
        return ring.keys().stream()
                .map(key -> new Key(key.generation(), key.parse().getKeyID(), key.madeAt(), ring.use(key, now)))
                .toList();
    }

    @WriteOperation
    List<Key> rotate() {
        keys.rotate();
        return keys();
    }

    /** @throws Problem 404 when there is no such key */
    @DeleteOperation
    List<Key> remove(@Selector int generation) {
        if (!keys.remove(generation)) {
            throw Problem.notFound("signing-key-not-found", "There is no such signing key.");
        }
        return keys();
    }
}
