package org.opengovcommunity.gateway.session;

import java.time.Clock;
import java.time.Duration;
import org.opengovcommunity.defaults.web.Refusal;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;

@Configuration(proxyBeanMethods = false)
class SessionBeans {

    @Bean
    Seal seal(SessionSettings settings, Clock clock) {
        return new Seal(SealKeys.of(settings), clock);
    }

    @Bean
    Relay relay(
            Sessions sessions,
            ClientRegistrationRepository clients,
            OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> refreshes,
            Refusal refusal,
            Clock clock) {
        var tokens = new DefaultOAuth2AuthorizedClientManager(clients, sessions);
        tokens.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .refreshToken(
                        renewal -> renewal.clock(clock).clockSkew(Duration.ZERO).accessTokenResponseClient(refreshes))
                .build());
        return new Relay(sessions, tokens, refusal, clock);
    }

    /** The filter has its place in the security chain, not in the container's. */
    @Bean
    FilterRegistrationBean<Relay> relayRegistration(Relay relay) {
        var registration = new FilterRegistrationBean<>(relay);
        registration.setEnabled(false);
        return registration;
    }
}
