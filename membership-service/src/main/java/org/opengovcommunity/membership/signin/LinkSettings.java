package org.opengovcommunity.membership.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many sign-in links one address is sent.
 *
 * @param pause the least time between two of them
 * @param perHour the most within an hour
 */
@ConfigurationProperties("opengov.sign-in.links")
record LinkSettings(
        @DefaultValue("1m") Duration pause,
        @DefaultValue("5") int perHour) {}
