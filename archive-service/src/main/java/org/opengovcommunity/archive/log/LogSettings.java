package org.opengovcommunity.archive.log;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param origin what the names of the logs begin with; a key name has neither spaces nor plus signs
 * @param signingKey Base64 of an Ed25519 seed; empty makes one and keeps it in the store
 */
@Validated
@ConfigurationProperties("opengov.archive")
record LogSettings(
        @Pattern(regexp = "[^\\s+]+") String origin,
        @Nullable String signingKey) {}
