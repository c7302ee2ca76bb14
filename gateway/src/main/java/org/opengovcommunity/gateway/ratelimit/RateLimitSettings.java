package org.opengovcommunity.gateway.ratelimit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A client's share, per gateway instance.
 *
 * @param perSecond requests a client may send in the long run
 * @param burst requests it may send at once after a pause
 * @param atOnce requests it may have under way at a time, as long as they take: slow ones use up the connections of all
 * @param clients how many clients are remembered; the longest silent one is forgotten first
 */
@ConfigurationProperties("opengov.gateway.rate-limit")
record RateLimitSettings(
        @DefaultValue("200") long perSecond,
        @DefaultValue("400") long burst,
        @DefaultValue("100") int atOnce,
        @DefaultValue("100000") long clients) {}
