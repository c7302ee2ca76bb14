package org.opengovcommunity.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengovcommunity.gateway.Platform.ARCHIVE;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** What operators see. */
@GatewayTest
class MetricsTests {

    @Autowired
    Gateway gateway;

    @Test
    void countEachRouteAndEachBreaker() throws IOException {
        ARCHIVE.answers(200, "application/json", "{}");
        gateway.get("/api/archive/records/secret-id");
        String metrics = gateway.send(gateway.direct("/actuator/prometheus")).body();

        assertThat(metrics)
                .containsPattern("http_server_requests_seconds_count\\{.*status=\"200\",uri=\"/api/archive/\\*\\*\"")
                .containsPattern("http_client_requests_seconds_count\\{.*status=\"200\"")
                .containsPattern("resilience4j_circuitbreaker_state\\{.*name=\"archive\",state=\"closed\"} 1")
                .doesNotContain("secret-id");
    }

    @Test
    void healthIsUpWhenAllIsWell() throws IOException {
        String health = gateway.send(gateway.direct("/actuator/health")).body();

        assertThat(new JsonMapper().readTree(health).get("status").asString())
                .as(health)
                .isEqualTo("UP");
    }
}
