package org.opengovcommunity.membership.subscription;

import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The lists as the settings name them.
 *
 * @param governmentDomains domains that count as government beside {@code .gov} and {@code .mil}
 */
@ConfigurationProperties("opengov")
record ListSettings(List<MailingList> lists, Set<String> governmentDomains) {}
