package org.opengovcommunity.defaults.security;

import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.URL;
import java.time.Duration;
import java.util.List;

/**
 * The keys that an OpenID provider publishes. One that is taken away stops counting within the time they are kept; they
 * outlive an outage of their issuer, and no request waits long for it. For a key that is not among them they are looked
 * up again, but only every few seconds, whatever made-up names of keys come along; until then nobody has that key.
 */
public final class PublishedKeys {

    /** Together with the half minute in which all instances of the provider learn of it, less than a minute. */
    private static final Duration KEEP = Duration.ofSeconds(20);

    private static final int TIMEOUT_MILLIS = 2_000;
    private static final int MAX_BYTES = 100_000;

    /** Fails as long as no key at all is known. */
    private static final JWKSelector ANY = new JWKSelector(new JWKMatcher.Builder().build());

    private PublishedKeys() {}

    /** @param url where they are published as a JWK set (RFC 7517) */
    public static JWKSource<SecurityContext> at(URL url) {
        return at(url, KEEP);
    }

    static JWKSource<SecurityContext> at(URL url, Duration keep) {
        var retriever = new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, MAX_BYTES);
        JWKSource<SecurityContext> keys = JWKSourceBuilder.<SecurityContext>create(url, retriever)
                .cache(keep.toMillis(), TIMEOUT_MILLIS)
                .refreshAheadCache(keep.dividedBy(4).toMillis(), false)
                .rateLimited(keep.dividedBy(4).toMillis())
                .outageTolerant(Duration.ofDays(1).toMillis())
                .build();
        return (wanted, context) -> {
            try {
                return keys.get(wanted, context);
            } catch (RateLimitReachedException lookedAMomentAgo) {
                keys.get(ANY, context);
                return List.of();
            }
        };
    }
}
