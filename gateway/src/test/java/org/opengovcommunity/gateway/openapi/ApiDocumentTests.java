package org.opengovcommunity.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.opengovcommunity.gateway.Platform.COMMITMENTS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.gateway.Gateway;
import org.opengovcommunity.gateway.GatewayTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** The document as it is served, with services that describe themselves and others that do not. */
@GatewayTest
class ApiDocumentTests {

    @Autowired
    Gateway gateway;

    @Autowired
    JsonMapper json;

    @Test
    void showsEachServiceAsSoonAsItDescribesItself() throws IOException {
        String description;
        try (var in = getClass().getResourceAsStream("/openapi/commitments.json")) {
            description = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        COMMITMENTS.answers(200, "application/json", description);

        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> {
                    var answer = gateway.get("/api/openapi.json");
                    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
                    var document = json.readTree(answer.body());
                    assertThat(document.at("/servers/0/url").asString()).isEqualTo("https://opengov.test");
                    assertThat(document.path("paths").propertyNames())
                            .containsExactly("/api/session", "/logout", "/api/milestones/{id}");
                    assertThat(document.at("/info/x-missing-services").toString())
                            .isEqualTo("[\"archive\",\"membership\",\"notifications\"]");
                });
        assertThat(COMMITMENTS.received).anyMatch(request -> request.target().equals("/v3/api-docs"));
    }
}
