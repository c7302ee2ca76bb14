package org.opengovcommunity.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengovcommunity.gateway.Platform.COMMITMENTS;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.gateway.session.SignedInBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Two instances behind a balancer: whoever signs in at one is signed in at the other, and so it is with signing out. */
@GatewayTest
class TwoGatewaysTests {

    private static ConfigurableApplicationContext other;

    @Autowired
    Gateway gateway;

    @BeforeAll
    static void start() {
        other = new SpringApplicationBuilder(GatewayApplication.class)
                .initializers(new Platform())
                .run("--server.port=0");
    }

    @AfterAll
    static void stop() {
        other.close();
    }

    @BeforeEach
    void answer() {
        COMMITMENTS.received.clear();
        COMMITMENTS.answers(200, "application/json", "{}");
    }

    @Test
    void shareTheSession() throws IOException, InterruptedException {
        assertThat(relayedByTheOther(SignedInBrowser.cookie(gateway))).startsWith("Bearer ");
    }

    @Test
    void shareItsEndWithinAMinute() throws IOException, InterruptedException {
        assertThat(relayedByTheOther(SignedInBrowser.cookieOfSignedOut(gateway, Duration.ofSeconds(50))))
                .isNull();
    }

    private static @Nullable String relayedByTheOther(String cookie) throws IOException, InterruptedException {
        String port = other.getEnvironment().getRequiredProperty("local.server.port");
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/cycles"))
                    .header("Cookie", cookie)
                    .build();
            assertThat(client.send(request, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
        }
        return COMMITMENTS.last().headers().getFirst("Authorization");
    }
}
