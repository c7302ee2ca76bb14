package org.opengovcommunity.archive.notice;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.opengovcommunity.archive.notice.Notice.RosterState;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Health component {@code roster}: DEGRADED when a roster is not what its notice says; gauge {@code
 * opengov.archive.rosters} by state.
 */
final class RosterHealth extends AbstractHealthIndicator {

    private final Notices notices;

    RosterHealth(Notices notices, MeterRegistry meters) {
        this.notices = notices;
        for (RosterState state : RosterState.values()) {
            Gauge.builder("opengov.archive.rosters", () -> notices.count(state))
                    .tag("state", state.name())
                    .description("Rosters of notices by whether they are here and right")
                    .register(meters);
        }
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        long wrong = notices.count(RosterState.MISMATCH);
        builder.status(wrong > 0 ? "DEGRADED" : "UP")
                .withDetail("mismatch", wrong)
                .withDetail("waiting", notices.count(RosterState.WAITING));
    }
}
