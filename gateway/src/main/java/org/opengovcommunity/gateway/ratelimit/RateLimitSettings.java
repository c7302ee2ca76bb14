package org.opengovcommunity.gateway.ratelimit;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A client's share, per gateway instance.
 *
 * @param perSecond requests a client may send in the long run
 * @param burst requests it may send at once after a pause
 * @param atOnce requests it may have under way at a time, as long as they take: slow ones use up the connections of all
 * @param streams of these requests, how many may be under way
 * @param clients how many clients are remembered; the longest silent one is forgotten first
 */
@ConfigurationProperties("opengov.gateway.rate-limit")
record RateLimitSettings(
        @DefaultValue("200") long perSecond,
        @DefaultValue("400") long burst,
        @DefaultValue("100") int atOnce,
        @DefaultValue Streams streams,
        @DefaultValue("100000") long clients) {

    /**
     * Event streams, which last for minutes.
     *
     * @param paths patterns of their paths
     * @param perClient how many a client may follow at a time
     * @param all how many everybody together: well below the connections to a service, which other requests need, too
     */
    record Streams(
            @DefaultValue List<String> paths,
            @DefaultValue("10") int perClient,
            @DefaultValue("100") int all) {}
}
