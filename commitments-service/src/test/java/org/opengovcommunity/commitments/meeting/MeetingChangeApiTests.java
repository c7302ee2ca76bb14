package org.opengovcommunity.commitments.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opengovcommunity.commitments.ServiceTest;
import org.opengovcommunity.commitments.TestPlatform;
import org.opengovcommunity.defaults.testing.TestTokens;
import org.opengovcommunity.defaults.testing.TestTokens.Account;
import org.skyscreamer.jsonassert.JSONAssert;
import org.skyscreamer.jsonassert.JSONCompareMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Meetings are arranged over HTTP, each change is one event, and whatever is refused leaves no trace. */
@ServiceTest
class MeetingChangeApiTests {

    private static final String PLAN = """
            {"title":"Workshop","start":"2027-03-02T18:00:00Z","end":"2027-03-02T19:00:00Z","timeZone":"America/Chicago",
             "place":"Room 100","agenda":["Welcome","Questions"]""";
    private static final String PUBLIC = PLAN + ",\"audience\":\"PUBLIC\"}";
    private static final String GOVERNMENT = PLAN + ",\"audience\":\"GOVERNMENT\"}";
    private static final Account MODERATOR = TestTokens.moderator();
    private static final Account OUTSIDE = new Account(
            "outside", "Outside", "outside@civil.test", "CIVIL_SOCIETY", List.of("MEMBER", "MODERATOR"), List.of());

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MongoOperations mongo;

    @AfterEach
    void remove() {
        mongo.remove(Query.query(Criteria.where("title").regex("^Workshop")), MongoMeetings.MEETINGS.name());
    }

    @Test
    void aMeetingIsScheduledChangedAndCancelledAndEachIsOneEvent() throws Exception {
        var scheduled = post(PUBLIC, MODERATOR, null);
        assertThat(scheduled).hasStatus(201).hasHeader("ETag", "\"1\"");
        String id = id(scheduled);
        assertThat(scheduled).hasHeader("Location", "/api/meetings/" + id);
        assertThat(mvc.get().uri("/api/meetings/" + id))
                .hasHeader("ETag", "\"1\"")
                .bodyJson()
                .isLenientlyEqualTo(PLAN + ",\"cancelled\":null,\"documents\":[]}");

        var changed = put(
                id,
                "\"1\"",
                PLAN.replace("Room 100", "Room 7").replace("18:00", "17:30") + ",\"reason\":\"Too small.\"}",
                MODERATOR);
        assertThat(changed).hasStatusOk().hasHeader("ETag", "\"2\"");
        var cancelled = put(id + "/cancellation", "\"2\"", "{\"reason\":\"Snow.\"}", TestTokens.admin());
        assertThat(cancelled).hasStatusOk().hasHeader("ETag", "\"3\"");
        assertThat(cancelled).bodyJson().extractingPath("$.cancelled.reason").isEqualTo("Snow.");
        assertThat(put(id, "\"3\"", PLAN + "}", MODERATOR))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .asString()
                .endsWith("/meeting-cancelled");

        var events = TestPlatform.published("opengov.commitments.meeting", event -> id.equals(event.getSubject()), 3);
        assertThat(events)
                .extracting(record -> record.value().getType().replaceFirst(".*commitments\\.", "")
                        + record.value().getExtension("sequence"))
                .containsExactly("meeting-scheduled.v11", "meeting-changed.v12", "meeting-cancelled.v13");
        JSONAssert.assertEquals(
                """
                {"place":"Room 7","start":"2027-03-02T17:30:00Z","reason":"Too small.",
                 "previous":{"place":"Room 100","start":"2027-03-02T18:00:00Z"},
                 "changedBy":{"memberId":"demo-moderator","name":"Demo Moderator"}}""",
                new String(events.get(1).value().getData().toBytes(), StandardCharsets.UTF_8),
                JSONCompareMode.LENIENT);
    }

    @Test
    void aRepeatWithTheSameKeyIsTheSameMeeting() throws Exception {
        String key = UUID.randomUUID().toString();
        String id = id(post(PUBLIC, MODERATOR, key));

        assertThat(id(post(PUBLIC, MODERATOR, key))).isEqualTo(id);
        assertThat(post(PUBLIC.replace("Room 100", "Room 7"), MODERATOR, key)).hasStatus(422);
        assertThat(id(post(PUBLIC, TestTokens.admin(), key))).isNotEqualTo(id);
    }

    @Test
    void whoeverHasNotSeenTheLastVersionIsRefused() throws Exception {
        String id = id(post(PUBLIC, MODERATOR, null));

        assertThat(put(id, "\"2\"", PLAN.replace("Room 100", "Room 7") + "}", MODERATOR))
                .hasStatus(412);
        assertThat(put(id, null, PLAN + "}", MODERATOR)).hasStatus(428);
        assertThat(put(id, "\"1\"", PLAN + "}", MODERATOR)).hasStatus(409);
        assertThat(mvc.get().uri("/api/meetings/" + id)).hasHeader("ETag", "\"1\"");
    }

    @Test
    void nobodyOutsideGovernmentArrangesItsMeetingsOrLearnsOfThem() throws Exception {
        assertThat(post(GOVERNMENT, OUTSIDE, null)).hasStatus(403);
        String id = id(post(GOVERNMENT, MODERATOR, null));

        assertThat(mvc.get().uri("/api/meetings/" + id)).hasStatus(404);
        assertThat(put(id, "\"1\"", PLAN.replace("Room 100", "Room 7") + "}", OUTSIDE))
                .hasStatus(404);
        assertThat(put(id + "/cancellation", "\"1\"", "{\"reason\":\"Snow.\"}", OUTSIDE))
                .hasStatus(404);
        assertThat(mvc.get()
                        .uri("/api/meetings/" + id)
                        .header("Authorization", TestTokens.member().bearer()))
                .hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Workshop\"             | \"\"                            | 400 | title",
                "18:00:00Z                | 18:00                           | 400 | start",
                "2027-03-02T18            | +1000000-03-02T18               | 400 | start",
                "2027-03-02T19            | 2027-03-02T18                   | 400 | end",
                "2027-03-02T19            | 2027-03-12T19                   | 400 | end",
                "America/Chicago          | Central                         | 400 | timeZone",
                "\"Room 100\"             | \" \"                           | 400 | place",
                "\"Questions\"            | null                            | 400 | agenda[1]",
                "PUBLIC                   | EVERYONE                        | 400 | audience",
                "2027                     | 2025                            | 422 | end",
            })
    void aBadPlanIsRefusedByItsField(String good, String bad, int status, String field) {
        var refused = post(PUBLIC.replace(good, bad), MODERATOR, null);

        assertThat(refused).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(refused).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
    }

    @Test
    void allFieldsAtFaultAreNamedAtOnce() throws Exception {
        assertThat(post("{\"agenda\":[\"\",\"Questions\",null]}", MODERATOR, ""))
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .isEqualTo(List.of(
                        "Idempotency-Key", "title", "start", "end", "timeZone", "agenda[0]", "agenda[2]", "audience"));
        String id = id(post(PUBLIC, MODERATOR, null));
        assertThat(put(id, "\"1\"", PLAN.replace("18:00:00Z", "18:00") + ",\"reason\":\"\"}", MODERATOR))
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .isEqualTo(List.of("start", "reason"));
    }

    private MvcTestResult post(String body, Account by, @Nullable String key) {
        var request = mvc.post()
                .uri("/api/meetings")
                .header("Authorization", by.bearer())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return (key == null ? request : request.header("Idempotency-Key", key)).exchange();
    }

    private MvcTestResult put(String path, @Nullable String etag, String body, Account by) {
        var request = mvc.put()
                .uri("/api/meetings/" + path)
                .header("Authorization", by.bearer())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return (etag == null ? request : request.header("If-Match", etag)).exchange();
    }

    private static String id(MvcTestResult answer) throws Exception {
        return JsonPath.read(answer.getResponse().getContentAsString(), "$.id");
    }
}
