package org.opengovcommunity.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.gateway.provider.Provider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.stereotype.Component;

/** The session of each request, in a cookie. To Spring Security it is the place where the tokens of a sign-in are kept. */
@Component
public class Sessions implements OAuth2AuthorizedClientRepository {

    private static final String PURPOSE = "session";
    private static final String OPENED = Sessions.class.getName();
    private static final int CSRF_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Cookies cookies;
    private final Seal seal;
    private final ClientRegistrationRepository clients;
    private final Clock clock;
    private final Duration lifetime;

    Sessions(Cookies cookies, Seal seal, ClientRegistrationRepository clients, Clock clock, SessionSettings settings) {
        this.cookies = cookies;
        this.seal = seal;
        this.clients = clients;
        this.clock = clock;
        this.lifetime = settings.lifetime();
    }

    /** Empty when nobody is signed in with this request's cookie, or it is not one of ours. */
    @SuppressWarnings("unchecked")
    public Optional<Session> of(HttpServletRequest request) {
        var opened = (Optional<Session>) request.getAttribute(OPENED);
        if (opened == null) {
            opened = cookies.read(request, cookies.session)
                    .flatMap(value -> seal.open(PURPOSE, value))
                    .map(Session::of);
            request.setAttribute(OPENED, opened);
        }
        return opened;
    }

    /** Has the next request get a new access token: a role may have changed. */
    void refused(HttpServletRequest request, HttpServletResponse response) {
        of(request).ifPresent(session -> write(session.asRefused(), request, response));
    }

    void end(HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(OPENED, Optional.empty());
        cookies.clear(response, cookies.session);
        cookies.clear(response, Cookies.CSRF);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String client, Authentication principal, HttpServletRequest request) {
        return (T) of(request).map(this::client).orElse(null);
    }

    /** A sign-in begins a new session whatever was there before; otherwise the tokens of the present one are new. */
    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient tokens,
            Authentication principal,
            HttpServletRequest request,
            HttpServletResponse response) {
        var before = principal instanceof OAuth2AuthenticationToken ? Optional.<Session>empty() : of(request);
        var refresh = tokens.getRefreshToken();
        var session = new Session(
                tokens.getAccessToken().getTokenValue(),
                false,
                refresh == null ? null : refresh.getTokenValue(),
                before.map(Session::csrf).orElseGet(this::newCsrf),
                before.map(Session::endsAt).orElseGet(() -> clock.instant().plus(lifetime)));
        write(session, request, response);
        cookies.writeReadable(response, Cookies.CSRF, session.csrf());
    }

    @Override
    public void removeAuthorizedClient(
            String client, Authentication principal, HttpServletRequest request, HttpServletResponse response) {
        end(request, response);
    }

    private OAuth2AuthorizedClient client(Session session) {
        var token = session.token();
        var access = new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER, session.accessToken(), null, session.renewFrom());
        var refresh = session.refreshToken() == null ? null : new OAuth2RefreshToken(session.refreshToken(), null);
        return new OAuth2AuthorizedClient(
                clients.findByRegistrationId(Provider.CLIENT), token.getSubject(), access, refresh);
    }

    private void write(Session session, HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(OPENED, Optional.of(session));
        cookies.writeHidden(response, cookies.session, seal.seal(PURPOSE, session.claims()), null);
    }

    private String newCsrf() {
        byte[] bytes = new byte[CSRF_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
