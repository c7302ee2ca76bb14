package org.opengovcommunity.defaults.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.test.context.TestPropertySource;

/**
 * Runs a test class of {@link EmbeddedPlatform} on a Kafka of its own instead of the broker inside the JVM; an empty
 * subclass of a test is enough. It is the one that {@code OPENGOV_TEST_KAFKA_BROKERS} names, else one in a container
 * (which needs {@code testcontainers-kafka} on the class path of the test); without either the class is skipped.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RealKafka.class)
@TestPropertySource(properties = OnRealKafka.MARK + "=true")
public @interface OnRealKafka {
    String MARK = "opengov.test.real-kafka";
}
