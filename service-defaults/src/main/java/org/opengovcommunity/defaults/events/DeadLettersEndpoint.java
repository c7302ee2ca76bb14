package org.opengovcommunity.defaults.events;

import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** {@code GET /actuator/deadletters} counts the dead letters, {@code POST} replays them. For operators (ADMIN). */
@Endpoint(id = "deadletters")
final class DeadLettersEndpoint {

    private final DeadLetters deadLetters;

    DeadLettersEndpoint(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    @ReadOperation
    Map<String, Long> waiting() {
        return Map.of("waiting", deadLetters.waiting());
    }

    @WriteOperation
    Map<String, Long> replay() {
        return Map.of("replayed", deadLetters.replay());
    }
}
