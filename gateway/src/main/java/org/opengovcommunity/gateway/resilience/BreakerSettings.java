package org.opengovcommunity.gateway.resilience;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a service counts as away.
 *
 * @param window how many of the last calls are looked at
 * @param minimumCalls how many calls it takes before the share of failures means anything
 * @param failureRate share of failed calls, in percent, that opens the breaker
 * @param openFor how long calls are refused before the service is tried again
 * @param probes how many calls try it then; they decide together
 */
@ConfigurationProperties("opengov.gateway.breaker")
record BreakerSettings(
        @DefaultValue("20") int window,
        @DefaultValue("5") int minimumCalls,
        @DefaultValue("50") float failureRate,
        @DefaultValue("5s") Duration openFor,
        @DefaultValue("3") int probes) {}
