package org.opengovcommunity.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengovcommunity.gateway.Platform.ARCHIVE;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

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
}
