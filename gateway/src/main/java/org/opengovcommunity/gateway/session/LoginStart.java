package org.opengovcommunity.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.gateway.provider.Provider;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** {@code GET /login}: off to the provider, with PKCE, a state and a nonce. */
final class LoginStart implements OAuth2AuthorizationRequestResolver {

    private static final RequestMatcher LOGIN =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/login");

    private final DefaultOAuth2AuthorizationRequestResolver requests;

    LoginStart(ClientRegistrationRepository clients) {
        this.requests = new DefaultOAuth2AuthorizationRequestResolver(clients);
        this.requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return LOGIN.matches(request) ? resolve(request, Provider.CLIENT) : null;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String client) {
        return requests.resolve(request, client);
    }
}
