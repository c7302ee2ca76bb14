package org.opengovcommunity.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.opengovcommunity.gateway.provider.Provider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * Signing in and out with a browser: {@code GET /login?return=/path} begins, {@code POST /logout} ends it. What writes
 * needs the CSRF token, if it is the cookie that speaks for it.
 */
@Component
public final class SignIn {

    private static final Logger log = LoggerFactory.getLogger(SignIn.class);
    private static final RequestMatcher LOGOUT =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/logout");

    private final Sessions sessions;
    private final Logins logins;
    private final LoginStart start;
    private final CsrfTokens csrfTokens;
    private final Relay relay;
    private final Provider provider;
    private final Cookies cookies;
    private final OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codes;

    SignIn(
            Sessions sessions,
            Logins logins,
            ClientRegistrationRepository clients,
            CsrfTokens csrfTokens,
            Relay relay,
            Provider provider,
            Cookies cookies,
            OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codes) {
        this.sessions = sessions;
        this.logins = logins;
        this.start = new LoginStart(clients);
        this.csrfTokens = csrfTokens;
        this.relay = relay;
        this.provider = provider;
        this.cookies = cookies;
        this.codes = codes;
    }

    /** Adds it to the chain that all requests go through. */
    public void addTo(HttpSecurity http) {
        http.csrf(csrf -> csrf.csrfTokenRepository(csrfTokens)
                        .csrfTokenRequestHandler(csrfTokens)
                        .requireCsrfProtectionMatcher(this::needsCsrfToken))
                .oauth2Login(login -> login.loginPage("/login")
                        .authorizedClientRepository(sessions)
                        .authorizationEndpoint(endpoint ->
                                endpoint.authorizationRequestResolver(start).authorizationRequestRepository(logins))
                        .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(codes))
                        .successHandler((request, response, member) ->
                                response.sendRedirect((String) request.getAttribute(Logins.BACK)))
                        .failureHandler((request, response, failure) -> {
                            log.info("A sign-in failed: {}", failure.getClass().getSimpleName());
                            response.sendRedirect("/?sign-in=failed");
                        }))
                .logout(logout -> logout.logoutRequestMatcher(LOGOUT)
                        .addLogoutHandler((request, response, member) -> signOut(request, response))
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
                .addFilterBefore(relay, AuthorizationFilter.class);
    }

    private boolean needsCsrfToken(HttpServletRequest request) {
        return CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)
                && (Relay.concerns(request) || LOGOUT.matches(request))
                && sessions.of(request).isPresent();
    }

    /** Only a browser that sent the cookie is told to forget it: other sites cannot make it send it. */
    private void signOut(HttpServletRequest request, HttpServletResponse response) {
        sessions.of(request)
                .map(Session::refreshToken)
                .ifPresent(token -> provider.revoke(token, cookies.ofOthers(request)));
        if (cookies.read(request, cookies.session).isPresent()) {
            sessions.end(request, response);
        }
    }
}
