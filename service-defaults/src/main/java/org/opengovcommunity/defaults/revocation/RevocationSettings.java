package org.opengovcommunity.defaults.revocation;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which events take something away from their subject.
 *
 * @param topic where they are published, with the subject as {@code ce_subject} and its version as {@code ce_sequence}
 * @param types values of {@code ce_type}
 */
@ConfigurationProperties("opengov.revocations")
record RevocationSettings(String topic, Set<String> types) {}
