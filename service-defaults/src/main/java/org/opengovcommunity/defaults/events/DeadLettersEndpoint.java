package org.opengovcommunity.defaults.events;

import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.kafka.common.KafkaException;
import org.opengovcommunity.defaults.web.Problem;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.http.HttpStatus;

/** {@code GET /actuator/deadletters} counts the dead letters, {@code POST} replays them. For operators (ADMIN). */
@Endpoint(id = "deadletters")
final class DeadLettersEndpoint {

    private final DeadLetters deadLetters;

    DeadLettersEndpoint(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    @ReadOperation
    Map<String, Long> waiting() {
        return Map.of("waiting", ask(deadLetters::waiting));
    }

    @WriteOperation
    Map<String, Long> replay() {
        return Map.of("replayed", ask(deadLetters::replay));
    }

    private static long ask(LongSupplier question) {
        try {
            return question.getAsLong();
        } catch (KafkaException away) {
            throw Problem.of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "broker-unavailable",
                    "Kafka does not answer. What was not replayed still waits. Please retry.");
        }
    }
}
