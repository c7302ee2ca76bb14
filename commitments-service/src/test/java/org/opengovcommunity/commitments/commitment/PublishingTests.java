package org.opengovcommunity.commitments.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.commitments.ServiceTest;
import org.opengovcommunity.commitments.TestPlatform;
import org.opengovcommunity.defaults.testing.TestTokens;
import org.skyscreamer.jsonassert.JSONAssert;
import org.skyscreamer.jsonassert.JSONCompareMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The way of a deadline change from the request to a real broker, read as an outside party would. */
@ServiceTest
class PublishingTests {

    private static final String TOPIC = "opengov.commitments.commitment";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MongoOperations mongo;

    @Test
    void aDeadlineChangeIsOnTheWireAsACloudEvent() throws Exception {
        move("demo-02.2", "GSA", "2027-07-30");

        var record = deadlineChanges("demo-02", 1).getFirst();
        var event = record.value();
        assertThat(record.key()).isEqualTo("demo-02");
        assertThat(event.getType()).isEqualTo("org.opengovcommunity.commitments.milestone-deadline-changed.v1");
        assertThat(event.getSource()).hasToString("/commitments-service");
        assertThat(event.getSubject()).isEqualTo("demo-02");
        assertThat(event.getExtension("sequence")).isEqualTo("2");
        assertThat(event.getDataContentType()).isEqualTo("application/json");
        assertThat(StreamSupport.stream(record.headers().spliterator(), false).map(Header::key))
                .contains("ce_specversion", "ce_id", "ce_source", "ce_type", "ce_time", "ce_subject", "ce_sequence")
                .allMatch(name -> name.startsWith("ce_")
                        || List.of("content-type", "traceparent").contains(name));
        JSONAssert.assertEquals("""
                {"milestoneId":"demo-02.2","commitmentId":"demo-02","cycleId":"demo","leadAgency":"GSA",
                 "cycleTitle":"Fictional demonstration plan 2026–2028",
                 "previousDeadline":{"date":"2027-06-30","precision":"DAY"},
                 "newDeadline":{"date":"2027-07-30","precision":"DAY"},"reason":"More time is needed.",
                 "changedBy":{"memberId":"demo-lead","name":"Demo Lead"}}""", json(event), JSONCompareMode.LENIENT);
    }

    @Test
    void whileTheBrokerIsAwayAChangeIsKeptAndItIsPublishedOnceTheBrokerIsBack() {
        TestPlatform.withoutBroker(() -> {
            move("demo-05.1", "DOT", "2027-01-29");
            assertThat(mongo.findById("demo-05", Document.class, "commitments"))
                    .containsEntry("version", 2L)
                    .containsEntry("outboxPending", true);
        });

        assertThat(deadlineChanges("demo-05", 1))
                .singleElement()
                .satisfies(record ->
                        assertThat(record.value().getExtension("sequence")).isEqualTo("2"));
    }

    @Test
    void theTraceOfTheClientGoesOnInTheEvent() {
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        assertThat(request("demo-03.2", TestTokens.admin().bearer(), "2027-08-31")
                        .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"))
                .hasStatusOk();

        assertThat(deadlineChanges("demo-03", 1))
                .singleElement()
                .satisfies(record -> assertThat(record.value().getExtension("traceparent"))
                        .asString()
                        .startsWith("00-" + trace + "-"));
    }

    private void move(String milestone, String agency, String date) {
        assertThat(request(milestone, TestTokens.lead(agency).bearer(), date)).hasStatusOk();
    }

    private MockMvcTester.MockMvcRequestBuilder request(String milestone, String bearer, String date) {
        return mvc.put()
                .uri("/api/milestones/{id}/deadline", milestone)
                .header(HttpHeaders.AUTHORIZATION, bearer)
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"date\":\"%s\",\"precision\":\"DAY\",\"reason\":\"More time is needed.\"}".formatted(date));
    }

    private static List<ConsumerRecord<String, CloudEvent>> deadlineChanges(String commitment, int count) {
        return TestPlatform.published(
                TOPIC,
                event ->
                        event.getType().contains("milestone-deadline-changed") && commitment.equals(event.getSubject()),
                count);
    }

    private static String json(CloudEvent event) {
        return new String(event.getData().toBytes(), StandardCharsets.UTF_8);
    }
}
