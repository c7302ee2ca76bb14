package org.opengovcommunity.defaults.events;

import static org.apache.kafka.common.config.TopicConfig.MAX_MESSAGE_BYTES_CONFIG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.defaults.DefaultsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

@DefaultsTest
class TopicSettingsTests {

    @Autowired
    KafkaAdmin admin;

    private final ConfigResource topic =
            new ConfigResource(ConfigResource.Type.TOPIC, UUID.randomUUID().toString());

    @Test
    void aTopicThatExistsTakesTheSizeThatItIsToHaveNow() {
        admin.createOrModifyTopics(withSize("1000000"));
        admin.createOrModifyTopics(withSize("17825792"));

        try (var client = Admin.create(admin.getConfigurationProperties())) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(size(client)).isEqualTo("17825792"));
        }
    }

    private NewTopic withSize(String bytes) {
        return TopicBuilder.name(topic.name())
                .partitions(1)
                .config(MAX_MESSAGE_BYTES_CONFIG, bytes)
                .build();
    }

    private String size(Admin client) throws Exception {
        return client.describeConfigs(List.of(topic))
                .all()
                .get()
                .get(topic)
                .get(MAX_MESSAGE_BYTES_CONFIG)
                .value();
    }
}
