package org.opengovcommunity.archive.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.archive.Api;
import org.opengovcommunity.archive.Facts;
import org.opengovcommunity.archive.Facts.Notice;
import org.opengovcommunity.archive.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaOperations;

/** From events on Kafka to records that are found. */
@ServiceTest
class IntakeTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    KafkaOperations<String, CloudEvent> kafka;

    @Autowired
    Api api;

    private final String unique = "n" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void anEventIsARecordByteForByte() {
        CloudEvent event = Facts.joined(unique, "Zoë " + unique);
        kafka.send(Facts.MEMBERS, unique, event);

        String id = found(unique, 1).getFirst().get("id").toString();

        byte[] raw = api.bytes("/api/archive/records/{id}/raw", id);
        assertThat(raw).isEqualTo(event.getData().toBytes());
        var record = api.json("/api/archive/records/{id}", id);
        assertThat(record.<String>read("$.sha256")).isEqualTo(DigestUtils.sha256Hex(raw));
        assertThat(record.<String>read("$.series")).isEqualTo("membership");
        assertThat(record.<String>read("$.subject")).isEqualTo("Member joined: Zoë " + unique);
        assertThat(record.<Map<String, String>>read("$.attributes"))
                .containsEntry("id", event.getId())
                .containsEntry("source", "/membership-service")
                .containsEntry("type", event.getType())
                .containsEntry("subject", unique)
                .containsEntry("sequence", "1")
                .containsEntry("time", event.getTime().toString());
    }

    @Test
    void aRepeatedEventChangesNothing() {
        for (int i = 0; i < 3; i++) {
            kafka.send(Facts.MEMBERS, unique, Facts.joined(unique, unique));
        }
        kafka.send(Facts.MEMBERS, unique, Facts.joined(unique + "b", unique));

        assertThat(found(unique, 2)).extracting(item -> item.get("sequence")).doesNotHaveDuplicates();
        assertThat(api.search(unique)).hasSize(2);
    }

    @Test
    void aNoticeAndItsRosterArriveInAnyOrderAndMoreThanOnce() {
        var notice = new Notice(unique, "Deadline moved " + unique, 230);
        List<CloudEvent> events = new ArrayList<>(notice.roster());
        events.addAll(notice.roster());
        events.add(notice.distributed());
        events.add(notice.distributed());
        Collections.shuffle(events);
        events.forEach(event -> kafka.send(Facts.MAIL, unique, event));

        String id = awaitNotice(notice);
        await().atMost(PATIENCE).until(() -> roster(id).equals("COMPLETE"));
        var record = api.json("/api/archive/records/{id}", id);
        assertThat(record.<Integer>read("$.roster.recipients")).isEqualTo(230);
        assertThat(record.<Integer>read("$.roster.partsReceived")).isEqualTo(3);
        assertThat(record.<Boolean>read("$.roster.complete")).isTrue();
        assertThat(api.bytes("/api/archive/records/{id}/raw", id)).isEqualTo(notice.raw());
        assertThat(record.<String>read("$.sha256")).isEqualTo(DigestUtils.sha256Hex(notice.raw()));
        String copy = new String(api.bytes("/api/archive/records/{id}/raw?recipient=m217", id), StandardCharsets.UTF_8);
        assertThat(copy)
                .isEqualTo(new String(notice.raw(), StandardCharsets.UTF_8).replace(notice.placeholder(), "t217"));
        assertThat(api.get("/api/archive/records/{id}/raw?recipient=m230", id)).hasStatus(404);
    }

    private String awaitNotice(Notice notice) {
        return found("\"" + notice.subject() + "\"", 1).getFirst().get("id").toString();
    }

    private String roster(String id) {
        return api.json("/api/archive/records/{id}", id).read("$.roster.state");
    }

    private List<Map<String, Object>> found(String words, int count) {
        await().atMost(PATIENCE).until(() -> api.search(words).size() >= count);
        return api.search(words);
    }
}
