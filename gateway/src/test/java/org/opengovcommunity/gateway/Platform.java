package org.opengovcommunity.gateway;

import java.util.List;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** What stands behind the gateway in tests: two well-behaved services, one that is no HTTP server, and one of its own. */
public final class Platform implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final String PUBLIC_URL = "https://opengov.test";
    /** Two keys: the first one is the present one. */
    public static final List<String> SESSION_KEYS =
            List.of("a2V5LW9uZS1rZXktb25lLWtleS1vbmUta2V5LW9uZTE", "a2V5LXR3by1rZXktdHdvLWtleS10d28ta2V5LXR3bzI");

    public static final Upstream MEMBERSHIP = Upstream.start();
    public static final Upstream COMMITMENTS = Upstream.start();
    public static final Upstream ARCHIVE = Upstream.start();
    public static final RawService NOTIFICATIONS = RawService.start();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "opengov.public-url=" + PUBLIC_URL,
                        "OPENGOV_PUBLIC_URL=" + PUBLIC_URL,
                        "OPENGOV_JWKS_URI=" + MEMBERSHIP.url() + "/oauth2/jwks",
                        "OPENGOV_MEMBERSHIP_URL=" + MEMBERSHIP.url(),
                        "OPENGOV_COMMITMENTS_URL=" + COMMITMENTS.url(),
                        "OPENGOV_NOTIFICATIONS_URL=" + NOTIFICATIONS.url(),
                        "OPENGOV_ARCHIVE_URL=" + ARCHIVE.url(),
                        // Any other loopback address is an outsider.
                        "OPENGOV_TRUSTED_PROXIES=127\\.0\\.0\\.1",
                        "opengov.gateway.services.notifications.response-timeout=300ms",
                        "opengov.gateway.services.archive.max-connections=3",
                        "opengov.gateway.breaker.window=5",
                        "opengov.gateway.breaker.minimum-calls=5",
                        "opengov.gateway.breaker.probes=1",
                        "opengov.gateway.breaker.open-for=500ms",
                        "opengov.gateway.rate-limit.per-second=1",
                        "opengov.gateway.rate-limit.burst=15",
                        "opengov.gateway.rate-limit.streams.per-client=2",
                        "opengov.gateway.rate-limit.streams.all=3",
                        "OPENGOV_ALLOWED_ORIGINS=https://front.test",
                        "opengov.gateway.edge.operators=127.0.0.1",
                        "OPENGOV_SESSION_KEYS=" + String.join(",", SESSION_KEYS),
                        "OPENGOV_GATEWAY_CLIENT_SECRET=gateway-secret")
                .applyTo(context);
    }
}
