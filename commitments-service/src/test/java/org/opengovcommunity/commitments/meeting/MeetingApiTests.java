package org.opengovcommunity.commitments.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.commitments.ServiceTest;
import org.opengovcommunity.defaults.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServiceTest
class MeetingApiTests {

    private static final String INTERNAL = "2026-12-03-internal";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Meetings meetings;

    @Autowired
    MongoOperations mongo;

    @BeforeEach
    void aMeetingOfGovernmentMembers() {
        meetings.addAbsent(
                List.of(new Meeting(
                        INTERNAL,
                        1,
                        "Preparing the next report",
                        Instant.parse("2026-12-03T15:00:00Z"),
                        Instant.parse("2026-12-03T16:00:00Z"),
                        "America/New_York",
                        null,
                        List.of(),
                        Meeting.Audience.GOVERNMENT,
                        List.of(),
                        null)),
                null);
    }

    @AfterEach
    void remove() {
        mongo.remove(Query.query(Criteria.where("_id").is(INTERNAL)), MongoMeetings.MEETINGS.name());
    }

    @Test
    void aGovernmentMeetingIsSeenByGovernmentMembersOnly() throws UnsupportedEncodingException {
        assertThat(seenBy(TestTokens.member().bearer())).contains(INTERNAL).hasSize(23);
        assertThat(seenBy(TestTokens.citizen().bearer()))
                .doesNotContain(INTERNAL)
                .hasSize(22);
        assertThat(seenBy(null)).doesNotContain(INTERNAL).hasSize(22);
    }

    private List<String> seenBy(@Nullable String token) throws UnsupportedEncodingException {
        var request = mvc.get().uri("/api/meetings");
        if (token != null) {
            request.header(HttpHeaders.AUTHORIZATION, token);
        }
        return JsonPath.read(request.exchange().getResponse().getContentAsString(), "$.items[*].id");
    }
}
