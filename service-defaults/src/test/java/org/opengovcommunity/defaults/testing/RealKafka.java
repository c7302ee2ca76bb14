package org.opengovcommunity.defaults.testing;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.kafka.KafkaContainer;

/** The Kafka for tests that are {@link OnRealKafka}. */
final class RealKafka implements ExecutionCondition {

    private static final GivenOrContainer SOURCE = new GivenOrContainer("Kafka", "OPENGOV_TEST_KAFKA_BROKERS");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return SOURCE.available();
    }

    static String brokers() {
        return SOURCE.given().orElseGet(() -> Running.CONTAINER.getBootstrapServers());
    }

    private static final class Running {
        static final KafkaContainer CONTAINER = start();

        private static KafkaContainer start() {
            var container = new KafkaContainer("apache/kafka:4.2.0")
                    .withEnv("KAFKA_MESSAGE_MAX_BYTES", EmbeddedPlatform.MAX_MESSAGE_BYTES);
            container.start();
            return container;
        }
    }
}
