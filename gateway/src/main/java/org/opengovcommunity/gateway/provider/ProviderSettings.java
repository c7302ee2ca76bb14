package org.opengovcommunity.gateway.provider;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the OpenID provider is and what it knows the gateway by. Nothing is asked for at the start, so the gateway
 * starts while the provider is away.
 *
 * @param issuer as its tokens name it; the public address of the platform
 * @param url where the gateway itself reaches it
 * @param clientSecret of the client {@code gateway}
 */
@ConfigurationProperties("opengov.gateway.provider")
record ProviderSettings(String issuer, URI url, String clientSecret) {}
