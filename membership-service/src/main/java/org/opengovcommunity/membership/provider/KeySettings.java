package org.opengovcommunity.membership.provider;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The life of a signing key.
 *
 * @param rotateEvery how often a new one is made
 * @param publishBefore how long a new one is published before it signs; longer than anybody keeps the published keys
 * @param verifyFor how long one is published after it has signed its last token; longer than any token lives
 */
@ConfigurationProperties("opengov.signing-keys")
record KeySettings(
        @DefaultValue("90d") Duration rotateEvery,
        @DefaultValue("6m") Duration publishBefore,
        @DefaultValue("2h") Duration verifyFor) {}
