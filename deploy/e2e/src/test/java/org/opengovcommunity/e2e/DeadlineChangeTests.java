package org.opengovcommunity.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opengovcommunity.bench.Milestones;
import org.opengovcommunity.bench.stack.Api;
import org.opengovcommunity.bench.stack.LocalStack;
import tools.jackson.databind.JsonNode;

/** The main job: a lead changes one deadline, and notices and records follow without anyone doing more. */
@ExtendWith(SharedStack.class)
class DeadlineChangeTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TOPIC = "opengov.commitments.commitment";
    private static final String TYPE = "org.opengovcommunity.commitments.milestone-deadline-changed.v1";

    private Api lead;
    private String milestone;

    @BeforeEach
    void find(LocalStack stack) {
        lead = stack.api("lead@gov.test");
        milestone = Milestones.ledBy(stack, "USDA");
    }

    @Test
    void theMilestoneShowsTheNewDeadlineAndWhoChangedItAndWhy(LocalStack stack) {
        var answer = lead.moveDeadline(milestone, "2027-03-30", "The first reason");

        assertThat(answer.status()).isEqualTo(200);
        var shown = stack.api(null).get("/api/milestones/" + milestone);
        assertThat(shown.json().at("/deadline/date").asString()).isEqualTo("2027-03-30");
        assertThat(shown.headers().firstValue("ETag"))
                .isEqualTo(answer.headers().firstValue("ETag"));
        var history = stack.api(null)
                .get("/api/milestones/" + milestone + "/history")
                .json()
                .get("items");
        var last = history.get(history.size() - 1);
        assertThat(last.at("/by/name").asString()).isEqualTo("Demo Lead");
        assertThat(last.get("reason").asString()).isEqualTo("The first reason");
    }

    @Test
    void theEventIsOnKafkaForAnyCloudEventsReader(LocalStack stack) {
        lead.moveDeadline(milestone, "2027-04-01", "For readers of events");

        try (var tap = EventTap.on(stack, TOPIC)) {
            var event = await().atMost(PATIENCE)
                    .until(
                            () -> tap.poll().stream()
                                    .filter(record -> record.value().getType().equals(TYPE))
                                    .filter(record -> text(record.value()
                                                    .getData()
                                                    .toBytes())
                                            .contains("For readers of events"))
                                    .findFirst(),
                            found -> found.isPresent())
                    .orElseThrow();
            assertThat(event.key()).isEqualTo(event.value().getSubject());
            assertThat(event.value().getSource()).hasToString("/commitments-service");
            assertThat(event.value().getExtension("sequence")).isNotNull();
        }
    }

    @Test
    void subscribersOfBothListsGetAReadableNotice(LocalStack stack) throws Exception {
        lead.moveDeadline(milestone, "2027-05-02", "Who reads this knows why");

        var mail = new CaughtMail(stack);
        var notice = mail.await("citizen@civil.test", "[opengov-civ] Deadline now 2 May 2027");
        mail.await("member@gov.test", "[opengov] Deadline now 2 May 2027");
        assertThat(mail.find("citizen@civil.test", "[opengov] ")).isEmpty();

        var parts = (MimeMultipart) notice.parsed().getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        for (int i = 0; i < 2; i++) {
            assertThat(parts.getBodyPart(i).getContent().toString())
                    .contains("2 May 2027", "Who reads this knows why", "Demo Lead", "/milestones/" + milestone)
                    .contains("/unsubscribe/opengov-civ/");
        }
        assertThat(notice.header("List-Id")).contains("opengov-civ.lists.test");
        assertThat(notice.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
    }

    @Test
    void theArchiveHoldsTheEventAndTheNoticeByteForByteWithItsRoster(LocalStack stack) throws Exception {
        lead.moveDeadline(milestone, "2027-06-03", "Zanzibar is the reason");
        var caught = new CaughtMail(stack).await("citizen@civil.test", "Deadline now 3 June 2027");
        Api officer = stack.api("records@gov.test");

        JsonNode notice = record(officer, caught.header("Message-ID"));
        String id = notice.get("id").asString();
        assertThat(officer.get("/api/archive/records/" + id + "/raw?recipient=demo-citizen")
                        .body())
                .isEqualTo(caught.raw());
        await().atMost(PATIENCE)
                .until(() -> text(officer.get("/api/archive/records/" + id + "/roster")
                                .body())
                        .contains("citizen@civil.test"));
        // The event is on another topic than the notice, so it may arrive behind it.
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(officer.get("/api/archive/records?q=Zanzibar")
                                .json()
                                .get("items"))
                        .extracting(item -> item.get("series").asString())
                        .contains("commitments", "notices"));
    }

    @Test
    void nobodyButRecordsOfficersReadsTheArchive(LocalStack stack) {
        assertThat(stack.api(null).get("/api/archive/records?q=a").status()).isEqualTo(401);
        assertThat(stack.api("lead@gov.test").get("/api/archive/records?q=a").status())
                .isEqualTo(403);
    }

    private static JsonNode record(Api officer, String messageId) {
        return await().atMost(PATIENCE)
                .until(
                        () -> officer.get("/api/archive/records?series=notices&limit=100")
                                .json()
                                .get("items")
                                .valueStream()
                                .filter(item -> item.get("messageId").asString().equals(messageId))
                                .findFirst(),
                        found -> found.isPresent())
                .orElseThrow();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
