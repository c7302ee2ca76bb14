package org.opengovcommunity.membership.links;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many links of one kind a mailbox is sent.
 *
 * @param pause the least time between two of them
 * @param perHour the most within an hour
 * @param perHourOfAll the most within an hour for all those together who are counted one by one beside
 */
@ConfigurationProperties("opengov.sign-in.links")
record LimitSettings(
        @DefaultValue("1m") Duration pause,
        @DefaultValue("5") int perHour,
        @DefaultValue("20") int perHourOfAll) {}
