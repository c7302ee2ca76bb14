package org.opengovcommunity.membership.bounces;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What becomes of members to whom no mail can be delivered.
 *
 * @param warnings how many they are sent, the first one at once
 * @param warnEvery the time between two warnings, and between the last one and the end of the subscriptions
 */
@ConfigurationProperties("opengov.bounces")
record BounceSettings(
        @DefaultValue("3") int warnings, @DefaultValue("7d") Duration warnEvery) {}
