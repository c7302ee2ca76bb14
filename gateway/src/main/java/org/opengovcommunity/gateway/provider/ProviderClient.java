package org.opengovcommunity.gateway.provider;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/** The gateway as a client of the provider: the browser is sent to the public address, the gateway asks directly. */
@Configuration(proxyBeanMethods = false)
class ProviderClient {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(10);

    @Bean
    ClientRegistrationRepository clients(
            ProviderSettings provider,
            @Value("${opengov.public-url}") String publicUrl,
            @Value("${spring.security.oauth2.resourceserver.jwt.jwk-set-uri}") String keys) {
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(Provider.CLIENT)
                .clientId("gateway")
                .clientSecret(provider.clientSecret())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationUri(publicUrl + "/oauth2/authorize")
                // Fixed, so that no request can have a code sent to another host.
                .redirectUri(publicUrl + "/login/oauth2/code/" + Provider.CLIENT)
                .tokenUri(provider.url() + "/oauth2/token")
                .jwkSetUri(keys)
                .issuerUri(provider.issuer())
                .scope("openid", "profile", "email")
                .build());
    }

    @Bean
    RestClient providerConnection(RestClient.Builder builder) {
        var connections = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build());
        connections.setReadTimeout(READ_TIMEOUT);
        return builder.clone()
                .requestFactory(connections)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }

    @Bean
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codes(RestClient providerConnection) {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(providerConnection);
        return client;
    }

    @Bean
    OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> refreshes(RestClient providerConnection) {
        var client = new RestClientRefreshTokenTokenResponseClient();
        client.setRestClient(providerConnection);
        return client;
    }
}
