package org.opengovcommunity.gateway;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** What stands behind the gateway in tests: two well-behaved services, one that is no HTTP server, and one of its own. */
public final class Platform implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final String PUBLIC_URL = "https://opengov.test";
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
                        "opengov.gateway.rate-limit.burst=5",
                        "opengov.gateway.edge.allowed-origins=https://front.test",
                        "opengov.gateway.edge.operators=127.0.0.1")
                .applyTo(context);
    }
}
