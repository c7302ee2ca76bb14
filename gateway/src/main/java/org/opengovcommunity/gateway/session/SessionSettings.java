package org.opengovcommunity.gateway.session;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How sessions are kept.
 *
 * @param keys each 32 random bytes in Base64 (URL form), the same for every instance; the first one encrypts, all decrypt
 * @param lifetime how long a browser stays signed in at most; the grant at the provider ends by itself, too
 */
@ConfigurationProperties("opengov.gateway.session")
record SessionSettings(
        @DefaultValue List<String> keys,
        @DefaultValue("12h") Duration lifetime) {}
