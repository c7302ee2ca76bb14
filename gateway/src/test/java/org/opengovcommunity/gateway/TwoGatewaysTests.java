package org.opengovcommunity.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengovcommunity.gateway.Platform.COMMITMENTS;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.gateway.session.SignedInBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Two instances behind a balancer: whoever signs in at one is signed in at the other. */
@GatewayTest
class TwoGatewaysTests {

    @Autowired
    Gateway gateway;

    @Test
    void shareTheSession() throws IOException, InterruptedException {
        COMMITMENTS.answers(200, "application/json", "{}");
        String cookie = SignedInBrowser.cookie(gateway);

        try (var other = new SpringApplicationBuilder(GatewayApplication.class)
                .initializers(new Platform())
                .run("--server.port=0")) {
            String port = other.getEnvironment().getRequiredProperty("local.server.port");
            COMMITMENTS.received.clear();
            try (var client = HttpClient.newHttpClient()) {
                var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/cycles"))
                        .header("Cookie", cookie)
                        .build();
                assertThat(client.send(request, BodyHandlers.discarding()).statusCode())
                        .isEqualTo(200);
            }
        }
        assertThat(COMMITMENTS.last().headers().getFirst("Authorization")).startsWith("Bearer ");
    }
}
