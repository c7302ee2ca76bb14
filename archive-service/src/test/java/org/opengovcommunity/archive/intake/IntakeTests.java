package org.opengovcommunity.archive.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
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
import org.opengovcommunity.defaults.testing.TestTokens;
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
        byte[] body = api.bytes("/api/archive/records/{id}/body", id);
        assertThat(record.<String>read("$.bodySha256")).isEqualTo(DigestUtils.sha256Hex(body));
        assertThat(JsonPath.<String>read(new String(body, StandardCharsets.UTF_8), "$.rosterSha256"))
                .isEqualTo(notice.rosterSha256());
        String copy = new String(api.bytes("/api/archive/records/{id}/raw?recipient=m217", id), StandardCharsets.UTF_8);
        assertThat(copy)
                .isEqualTo(new String(notice.raw(), StandardCharsets.UTF_8).replace(notice.placeholder(), "t217"));
        assertThat(api.get("/api/archive/records/{id}/raw?recipient=m230", id)).hasStatus(404);
    }

    @Test
    void aChangeLeadsToTheNoticesThatItCausedAndANoticeBackToIt() {
        var notice = new Notice(unique, "Deadline moved " + unique, 0);
        kafka.send(Facts.COMMITMENTS, "demo-01", Facts.deadlineChanged(notice.cause()));
        mail(notice.distributed());
        String id = awaitNotice(notice);
        String search = "/api/archive/records?event=" + notice.cause();
        await().atMost(PATIENCE)
                .until(() -> api.json(search).<Integer>read("$.total").equals(2));

        List<String> ids = api.json(search).read("$.items[*].id");

        assertThat(ids).contains(id);
        assertThat(ids).allSatisfy(one -> {
            String related = api.json("/api/archive/records/{id}", one).read("$.related");
            assertThat(api.json(related).<List<String>>read("$.items[*].id")).containsExactlyElementsOf(ids);
        });
    }

    @Test
    void aRosterThatIsNotWhatItsNoticeSaysIsSeen() {
        var notice = new Notice(unique, "Wrong hash " + unique, 120);
        notice.roster().forEach(this::mail);
        mail(notice.distributed("00".repeat(32)));

        String id = awaitNotice(notice);
        await().atMost(PATIENCE).until(() -> roster(id).equals("MISMATCH"));
        assertThat(api.json("/api/archive/records/{id}", id).<Boolean>read("$.roster.complete"))
                .isFalse();
        assertThat(new String(api.bytes("/actuator/health/roster"), StandardCharsets.UTF_8))
                .contains("DEGRADED");
    }

    @Test
    void aSecondPartWithTheSameNumberContradictsTheFirst() {
        var notice = new Notice(unique, "Contradicted " + unique, 120);
        notice.roster().forEach(this::mail);
        mail(notice.distributed());
        String id = awaitNotice(notice);
        await().atMost(PATIENCE).until(() -> roster(id).equals("COMPLETE"));

        mail(notice.roster(2, unique + "-again", "Somebody else"));

        await().atMost(PATIENCE).until(() -> roster(id).equals("MISMATCH"));
    }

    @Test
    void aPartTooManyIsSeen() {
        var notice = new Notice(unique, "One part " + unique, 100);
        mail(new Notice(unique, "Two parts", 200).roster(2));
        mail(notice.distributed());
        mail(notice.roster(1));

        String id = awaitNotice(notice);
        await().atMost(PATIENCE).until(() -> roster(id).equals("MISMATCH"));
    }

    @Test
    void aRosterWithoutAllItsPartsIsWaitedFor() {
        var notice = new Notice(unique, "Waiting " + unique, 230);
        mail(notice.roster(3));
        mail(notice.distributed());

        String id = awaitNotice(notice);
        var record = api.json("/api/archive/records/{id}", id);
        assertThat(record.<String>read("$.roster.state")).isEqualTo("WAITING");
        assertThat(record.<Boolean>read("$.roster.complete")).isFalse();
        assertThat(record.<Integer>read("$.roster.parts")).isEqualTo(3);
        assertThat(record.<Integer>read("$.roster.partsReceived")).isEqualTo(1);
        assertThat(api.json("/api/archive/records/{id}/roster", id).<List<Integer>>read("$.items[*].part"))
                .hasSize(30)
                .containsOnly(3);
        assertThat(api.json("/api/archive/records/{id}/roster?after=2147483647", id)
                        .<List<Object>>read("$.items"))
                .isEmpty();
    }

    @Test
    void aMessageOfTheGreatestSizeIsArchivedWhole() {
        byte[] raw = ("Subject: Large\r\n\r\n" + unique + "\r\n" + "0123456789abcdef\r\n".repeat(691_000))
                .getBytes(StandardCharsets.UTF_8);
        mail(new Notice(unique, "Large " + unique, 100).distributed("00", raw));

        String id = awaitNotice(new Notice(unique, "Large " + unique, 100));

        assertThat(raw).hasSizeGreaterThan(12_400_000);
        assertThat(DigestUtils.sha256Hex(api.bytes("/api/archive/records/{id}/raw", id)))
                .isEqualTo(DigestUtils.sha256Hex(raw));
    }

    @Test
    void whatBecameOfANoticeIsARecord() {
        var notice = new Notice(unique, "Delivered " + unique, 100);
        kafka.send(Facts.OUTCOMES, unique, notice.finished(1));

        assertThat(found(unique, 1).getFirst())
                .containsEntry("series", "deliveries")
                .containsEntry("subject", "Delivery batch finished: " + unique);
    }

    @Test
    void aPoisonEventIsDeadLetteredAndThoseBehindItAreArchived() {
        int before = deadLetters();
        mail(Facts.event("notifications", "notice-distributed", unique + "-poison", unique, "{\"noticeId\":1}"));
        mail(new Notice(unique, "Behind it " + unique, 100).distributed());

        awaitNotice(new Notice(unique, "Behind it " + unique, 100));
        await().atMost(PATIENCE).until(() -> deadLetters() == before + 1);
        assertThat(api.search(unique)).hasSize(1);
    }

    private void mail(CloudEvent event) {
        kafka.send(Facts.MAIL, event.getSubject(), event);
    }

    private int deadLetters() {
        var answer = api.get(TestTokens.admin(), "/actuator/deadletters");
        return JsonPath.read(new String(answer.getResponse().getContentAsByteArray()), "$.waiting");
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
