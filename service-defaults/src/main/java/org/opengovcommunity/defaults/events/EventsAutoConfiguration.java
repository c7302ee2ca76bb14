package org.opengovcommunity.defaults.events;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventSerializer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.ProducerConfig;
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
        Map<String, Object> config = new HashMap<>(properties.buildProducerProperties());
        config.put(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                connection.getProducer().getBootstrapServers());
        connection.getProducer().getSecurityProtocol();
        String protocol = connection.getProducer().getSecurityProtocol();
        if (protocol != null) {
            config.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, protocol);
        }
        return new KafkaTemplate<>(
                new DefaultKafkaProducerFactory<>(config, new StringSerializer(), new CloudEventSerializer()));
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
    ConsumerErrorHandling consumerErrorHandling(
            KafkaOperations<String, CloudEvent> eventKafkaTemplate,
            KafkaAdmin admin,
            @Value("${spring.application.name}") String service) {
        return new ConsumerErrorHandling(eventKafkaTemplate, admin, service);
    }

    @Bean
    DeadLetters deadLetters(
            ConsumerErrorHandling errorHandling,
            KafkaProperties properties,
            KafkaConnectionDetails connection,
            @Value("${spring.application.name}") String service) {
        return new DeadLetters(
                errorHandling::deadLetterTopics, new DeadLetterClients(properties, connection), service + ".dlq");
    }

    @Bean
    DeadLettersHealth deadLettersHealthIndicator(DeadLetters deadLetters, MeterRegistry meters) {
        return new DeadLettersHealth(deadLetters, meters);
    }

    @Bean
    DeadLettersEndpoint deadLettersEndpoint(DeadLetters deadLetters) {
        return new DeadLettersEndpoint(deadLetters);
    }
}
