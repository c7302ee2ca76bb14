package org.opengovcommunity.defaults.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/**
 * Gives a test context a database and a data directory of its own and a real broker: {@code @ContextConfiguration(initializers =
 * EmbeddedPlatform.class)}. Both run once per JVM; contexts that must not see each other's events use topics or groups
 * of their own. For real ones see {@link OnRealMongo} and {@link OnRealKafka}.
 */
public final class EmbeddedPlatform implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Whole messages travel, so the broker takes more than its default. */
    static final String MAX_MESSAGE_BYTES = "17825792";

    /** {@code host:port} of the broker inside the JVM. */
    public static String brokers() {
        return Running.BROKER.getBrokersAsString();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        new EmbeddedMongo().initialize(context);
        String brokers = context.getEnvironment().containsProperty(OnRealKafka.MARK) ? RealKafka.brokers() : brokers();
        TestPropertyValues.of(
                        "spring.kafka.bootstrap-servers=" + brokers,
                        "spring.cloud.stream.kafka.binder.brokers=" + brokers,
                        "opengov.data-dir=" + dataDirectory())
                .applyTo(context);
    }

    /** For what a service keeps on its machine. */
    public static Path dataDirectory() {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(Path.of("target/data")).toAbsolutePath(), "of");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Running {
        static final EmbeddedKafkaKraftBroker BROKER = start();

        private static EmbeddedKafkaKraftBroker start() {
            var broker = new EmbeddedKafkaKraftBroker(1, 1);
            broker.brokerProperty("message.max.bytes", MAX_MESSAGE_BYTES);
            broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
            broker.afterPropertiesSet();
            return broker;
        }
    }
}
