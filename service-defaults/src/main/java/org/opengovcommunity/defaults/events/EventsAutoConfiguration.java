package org.opengovcommunity.defaults.events;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventSerializer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.observation.ObservationRegistry;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.serializer.DelegatingByTypeSerializer;
import org.springframework.scheduling.annotation.EnableScheduling;
import tools.jackson.databind.json.JsonMapper;

/** Events over Kafka for a service that has topics. */
@AutoConfiguration(afterName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
@ConditionalOnClass({CloudEvent.class, KafkaTemplate.class})
@ConditionalOnBean(KafkaAdmin.class)
@EnableScheduling
public class EventsAutoConfiguration {

    @Bean
    KafkaOperations<String, CloudEvent> eventKafkaTemplate(
            KafkaProperties properties, KafkaConnectionDetails connection) {
        return new KafkaTemplate<>(new DefaultKafkaProducerFactory<>(
                producerConfig(properties, connection), new StringSerializer(), new CloudEventSerializer()));
    }

    /** Dead letters are events as read, or the bytes of a record that could not be read. */
    @Bean
    KafkaOperations<String, Object> deadLetterKafkaTemplate(
            KafkaProperties properties, KafkaConnectionDetails connection) {
        Map<Class<?>, Serializer<?>> serializers = new LinkedHashMap<>();
        serializers.put(byte[].class, new ByteArraySerializer());
        serializers.put(CloudEvent.class, new CloudEventSerializer());
        return new KafkaTemplate<>(new DefaultKafkaProducerFactory<>(
                producerConfig(properties, connection),
                new StringSerializer(),
                new DelegatingByTypeSerializer(serializers, true)));
    }

    private static Map<String, Object> producerConfig(KafkaProperties properties, KafkaConnectionDetails connection) {
        Map<String, Object> config = new HashMap<>(properties.buildProducerProperties());
        config.put(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                connection.getProducer().getBootstrapServers());
        String protocol = connection.getProducer().getSecurityProtocol();
        if (protocol != null) {
            config.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, protocol);
        }
        return config;
    }

    @Bean
    EventConsumers eventConsumers(ObjectProvider<ObservationRegistry> observations) {
        return new EventConsumers(observations.getIfAvailable(() -> ObservationRegistry.NOOP));
    }

    @Bean
    EventData eventData(JsonMapper json) {
        return new EventData(json);
    }

    @Bean
    ConsumerDefaults consumerDefaults(
            KafkaOperations<String, Object> deadLetterKafkaTemplate,
            KafkaAdmin admin,
            @Value("${spring.application.name}") String service) {
        return new ConsumerDefaults(deadLetterKafkaTemplate, admin, service);
    }

    @Bean
    ByteClients byteClients(KafkaProperties properties, KafkaConnectionDetails connection) {
        return new ByteClients(properties, connection);
    }

    @Bean
    DeadLetters deadLetters(
            ConsumerDefaults defaults, ByteClients clients, @Value("${spring.application.name}") String service) {
        return new DeadLetters(defaults::deadLetterTopics, clients, service + ".dlq");
    }

    @Bean
    KafkaHealth kafkaHealthIndicator(KafkaAdmin admin) {
        return new KafkaHealth(admin);
    }

    @Bean
    DeadLettersHealth deadLettersHealthIndicator(DeadLetters deadLetters, MeterRegistry meters) {
        return new DeadLettersHealth(deadLetters, meters);
    }

    @Bean
    DeadLettersEndpoint deadLettersEndpoint(DeadLetters deadLetters) {
        return new DeadLettersEndpoint(deadLetters);
    }

    /** The client measures each topic twice, until its version 5 also with underscores for the dots (KIP-1109). */
    @Bean
    static MeterFilter oneSpellingOfTopics() {
        return MeterFilter.deny(meter -> {
            String topic = meter.getTag("topic");
            return topic != null && topic.contains("_") && !topic.contains(".");
        });
    }
}
