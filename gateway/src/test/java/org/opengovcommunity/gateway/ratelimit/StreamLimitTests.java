package org.opengovcommunity.gateway.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opengovcommunity.defaults.web.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;

class StreamLimitTests {

    private final StreamLimit limit =
            new StreamLimit(new RateLimitSettings.Streams(List.of("/api/notices/*/events"), 2, 3));

    @Test
    void aClientFollowsOnlySoManyStreams() {
        assertThat(limit.enter("a")).isEmpty();
        assertThat(limit.enter("a")).isEmpty();

        assertRefused(limit.enter("a"), 429);
        assertThat(limit.enter("b")).isEmpty();
    }

    @Test
    void allTogetherFollowOnlySoManyStreams() {
        List.of("a", "b", "c").forEach(client -> assertThat(limit.enter(client)).isEmpty());
        assertRefused(limit.enter("d"), 503);
        assertRefused(limit.enter("d"), 503);

        List.of("a", "b").forEach(limit::leave);

        assertThat(limit.enter("d")).isEmpty();
        assertThat(limit.enter("d")).as("refused ones are none").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/notices/1/events, true",
        "/api/notices/1/%65vents, true",
        "/api/notices/1, false",
        "/api/notices, false",
        "/api/lists/1/events, false",
    })
    void streamsAreKnownByTheirPaths(String path, boolean stream) {
        assertThat(limit.covers(new MockHttpServletRequest("GET", path))).isEqualTo(stream);
    }

    private static void assertRefused(Optional<Problem> refusal, int status) {
        assertThat(refusal).hasValueSatisfying(problem -> {
            assertThat(problem.getStatusCode().value()).isEqualTo(status);
            assertThat(problem.getBody().getType()).asString().endsWith("problems/too-many-streams");
            assertThat(problem.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("10");
        });
    }
}
