package org.opengovcommunity.defaults.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.URL;
import java.time.Duration;

/**
 * The keys that an OpenID provider publishes. One that is taken away stops counting within the time they are kept; they
 * outlive an outage of their issuer, and no request waits long for it.
 */
public final class PublishedKeys {

    /** Together with the half minute in which all instances of the provider learn of it, less than a minute. */
    private static final Duration KEEP = Duration.ofSeconds(20);

    private static final int TIMEOUT_MILLIS = 2_000;
    private static final int MAX_BYTES = 100_000;

    private PublishedKeys() {}

    /** @param url where they are published as a JWK set (RFC 7517) */
    public static JWKSource<SecurityContext> at(URL url) {
        return at(url, KEEP);
    }

    static JWKSource<SecurityContext> at(URL url, Duration keep) {
        var retriever = new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, MAX_BYTES);
        return JWKSourceBuilder.create(url, retriever)
                .cache(keep.toMillis(), TIMEOUT_MILLIS)
                .refreshAheadCache(keep.dividedBy(4).toMillis(), false)
                .rateLimited(keep.dividedBy(4).toMillis())
                .outageTolerant(Duration.ofDays(1).toMillis())
                .build();
    }
}
