package org.opengovcommunity.membership.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.opengovcommunity.membership.member.MemberFixture.citizen;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.defaults.testing.EmbeddedPlatform;
import org.opengovcommunity.membership.MembershipTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** What really is on the topic. */
@MembershipTest
class MemberMessagingTests {

    private static final String TYPES = "org.opengovcommunity.membership.";

    @Autowired
    Members members;

    @Test
    void whatHappenedToAMemberIsOnTheTopicInOrder() {
        var member = citizen(Member.newId(), Member.newId() + "@civil.test");
        members.add(List.of(member.join()));
        members.save(member.subscribe(Map.of("opengov-civ", DeliveryMode.DAILY)).orElseThrow());

        var records = recordsOf(member.id(), 2);

        assertThat(records)
                .extracting(record -> header(record, "ce_type"), record -> header(record, "ce_sequence"))
                .containsExactly(
                        tuple(TYPES + "member-joined.v1", "1"), tuple(TYPES + "subscriptions-changed.v1", "2"));
        assertThat(records).allSatisfy(record -> {
            assertThat(header(record, "ce_subject")).isEqualTo(member.id());
            assertThat(header(record, "ce_source")).isEqualTo("/membership-service");
            assertThat(header(record, "content-type")).isEqualTo("application/json");
        });
        var body = JsonMapper.shared().readTree(records.getLast().value());
        assertThat(body.at("/email").asString()).isEqualTo(member.email().value());
        assertThat(body.at("/subscriptions/0/mode").asString()).isEqualTo("DAILY");
    }

    private static List<ConsumerRecord<String, String>> recordsOf(String memberId, int count) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers", EmbeddedPlatform.brokers(),
                "group.id", Member.newId(),
                "auto.offset.reset", "earliest");
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(MemberEvent.TOPIC));
            await().until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (record.key().equals(memberId)) {
                        found.add(record);
                    }
                });
                return found.size() >= count;
            });
        }
        return found;
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
