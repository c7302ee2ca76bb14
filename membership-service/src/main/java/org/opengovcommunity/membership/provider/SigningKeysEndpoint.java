package org.opengovcommunity.membership.provider;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/** {@code GET /actuator/signingkeys} tells which keys there are, {@code POST} makes the next one. For ADMIN. */
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
}
