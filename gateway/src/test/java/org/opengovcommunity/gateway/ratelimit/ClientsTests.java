package org.opengovcommunity.gateway.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.opengovcommunity.gateway.Platform.COMMITMENTS;
import static org.opengovcommunity.gateway.Platform.MEMBERSHIP;

import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opengovcommunity.gateway.Gateway;
import org.opengovcommunity.gateway.GatewayTest;
import org.opengovcommunity.gateway.Issuer;
import org.springframework.beans.factory.annotation.Autowired;

/** Who counts as one client. The limit here is a few requests at once. */
@GatewayTest
class ClientsTests {

    private static final Issuer ISSUER = Issuer.OURS;
    private static final Duration VALID = Duration.ofMinutes(5);

    @Autowired
    Gateway gateway;

    @BeforeEach
    void keysAreServed() {
        MEMBERSHIP.answers(200, "application/json", ISSUER.keys());
        COMMITMENTS.answers(200, "application/json", "{}");
    }

    @Test
    void anAddressHasItsLimit() throws IOException {
        String client = Gateway.newClient();
        drain(client);
        var refused = gateway.send(gateway.request("/api/cycles", client));

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.body()).contains("problems/too-many-requests");
        assertThat(status(Gateway.newClient(), null)).isEqualTo(200);
        assertThat(gateway.send(gateway.direct("/actuator/prometheus")).body())
                .containsPattern("gateway_rate_limit_refused_total\\{.*} [1-9]");
    }

    @Test
    void aMemberHasOneLimitWhereverItIs() throws IOException {
        String token = ISSUER.token("m-1", "opengov", VALID);
        // The keys may have been asked for, and refused, by another test a moment ago.
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    for (int i = 0; i < 6; i++) {
                        status(Gateway.newClient(), token);
                    }
                    return status(Gateway.newClient(), token) == 429;
                });

        assertThat(status(Gateway.newClient(), ISSUER.token("m-2", "opengov", VALID)))
                .isEqualTo(200);
    }

    static Stream<String> worthless() {
        return Stream.of(
                ISSUER.token("m-9", "opengov", Duration.ofMinutes(-5)),
                ISSUER.token("m-9", "elsewhere", VALID),
                new Issuer().token("m-9", "opengov", VALID),
                "nonsense");
    }

    @ParameterizedTest
    @MethodSource("worthless")
    void aWorthlessTokenIsNoWayRoundTheLimit(String token) throws IOException {
        String client = Gateway.newClient();

        assertThat(isLimited(client, token, client)).isTrue();
        assertThat(status(Gateway.newClient(), token)).isEqualTo(200);
        assertThat(COMMITMENTS.last().headers().getFirst("Authorization")).isEqualTo("Bearer " + token);
    }

    @Test
    void anIpv6NetworkIsOneClient() throws IOException {
        assertThat(isLimited("2001:db8:1:2::1", null, "2001:db8:1:2:3:4:5:6")).isTrue();
        assertThat(status("2001:db8:1:3::1", null)).isEqualTo(200);
    }

    /** Whether the first request has no share left once another client is refused. */
    private boolean isLimited(String client, @Nullable String token, String other) throws IOException {
        // On a slow machine a share comes back in between; a client with a share of its own passes all tries.
        for (int tries = 0; tries < 3; tries++) {
            drain(other);
            if (status(client, token) == 429) {
                return true;
            }
        }
        return false;
    }

    private void drain(String client) throws IOException {
        int requests = 0;
        while (status(client, null) == 200) {
            assertThat(++requests).isLessThan(50);
        }
    }

    private int status(String client, @Nullable String token) throws IOException {
        var request = gateway.request("/api/cycles", client);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return gateway.send(request).statusCode();
    }
}
