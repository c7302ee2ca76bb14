package org.opengovcommunity.notifications.dkim;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param keyFile PEM file with the private RSA key; nothing is signed when empty
 * @param domain in whose name; for DMARC that of the lists' addresses, or one above it
 * @param selector under which the public key is found at {@code selector._domainkey.domain}
 */
@ConfigurationProperties("opengov.dkim")
record DkimSettings(
        @DefaultValue("") String keyFile,
        @DefaultValue("") String domain,
        @DefaultValue("") String selector) {}
