package org.opengovcommunity.membership.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Signing in with an outside provider instead of a mailed link. Whichever way, the same member is signed in. */
@Component
class OutsideSignIn {

    private final AuthenticationFailureHandler refuse =
            (request, response, failure) -> response.sendRedirect("/sign-in?refused");
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final OutsideProviders providers;
    private final OutsideMembers members;
    private final NoClients clients;
    private final ReturnToAuthorization goOn;

    OutsideSignIn(OutsideProviders providers, OutsideMembers members, NoClients clients, ReturnToAuthorization goOn) {
        this.providers = providers;
        this.members = members;
        this.clients = clients;
        this.goOn = goOn;
    }

    void configure(OAuth2LoginConfigurer<HttpSecurity> login) {
        login.loginPage("/sign-in")
                .loginProcessingUrl(OutsideProviders.RETURN + "*")
                .clientRegistrationRepository(providers)
                .authorizedClientRepository(clients)
                .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(requests()))
                .userInfoEndpoint(endpoint -> endpoint.oidcUserService(members))
                .successHandler(this::enter)
                .failureHandler(refuse)
                .addObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                        filter.setAuthenticationFailureHandler(refuse);
                        return filter;
                    }
                });
    }

    private OAuth2AuthorizationRequestResolver requests() {
        String base = OutsideProviders.START.substring(0, OutsideProviders.START.length() - 1);
        var requests = new DefaultOAuth2AuthorizationRequestResolver(providers, base);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return requests;
    }

    /** What is remembered is the member and the time of the sign-in, not what the provider said. */
    private void enter(HttpServletRequest request, HttpServletResponse response, Authentication outside)
            throws IOException {
        var context = SecurityContextHolder.createEmptyContext();
        var now = FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY);
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(outside.getName(), null, List.of(now)));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        goOn.onAuthenticationSuccess(request, response, outside);
    }
}
