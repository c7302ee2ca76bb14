package org.opengovcommunity.gateway.session;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.gateway.provider.Provider;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;

/** Sign-ins that are under way, each in a short-lived cookie of the browser that began it: nobody else can finish it. */
@Component
final class Logins implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    /** Where to go on, as an attribute of the request that begins or ends a sign-in. */
    static final String BACK = Logins.class.getName() + ".back";

    private static final String PURPOSE = "login";
    private static final Duration LIFETIME = Duration.ofMinutes(30);

    private final Cookies cookies;
    private final Seal seal;
    private final ClientRegistrationRepository clients;
    private final Clock clock;

    Logins(Cookies cookies, Seal seal, ClientRegistrationRepository clients, Clock clock) {
        this.cookies = cookies;
        this.seal = seal;
        this.clients = clients;
        this.clock = clock;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return claims(request).map(this::request).orElse(null);
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest login, HttpServletRequest request, HttpServletResponse response) {
        if (login == null) {
            cookies.clear(response, cookies.login);
            return;
        }
        var claims = new JWTClaimsSet.Builder()
                .claim(OAuth2ParameterNames.STATE, login.getState())
                .claim(OidcParameterNames.NONCE, login.getAttribute(OidcParameterNames.NONCE))
                .claim(PkceParameterNames.CODE_VERIFIER, login.getAttribute(PkceParameterNames.CODE_VERIFIER))
                .claim(BACK, LocalPath.of(request.getParameter("return")))
                .expirationTime(Date.from(clock.instant().plus(LIFETIME)))
                .build();
        cookies.writeHidden(response, cookies.login, seal.seal(PURPOSE, claims), LIFETIME);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        var claims = claims(request);
        claims.ifPresent(login -> {
            request.setAttribute(BACK, text(login, BACK));
            cookies.clear(response, cookies.login);
        });
        return claims.map(this::request).orElse(null);
    }

    private Optional<JWTClaimsSet> claims(HttpServletRequest request) {
        String state = request.getParameter(OAuth2ParameterNames.STATE);
        return cookies.read(request, cookies.login)
                .flatMap(value -> seal.open(PURPOSE, value))
                .filter(login -> text(login, OAuth2ParameterNames.STATE).equals(state));
    }

    private OAuth2AuthorizationRequest request(JWTClaimsSet login) {
        var client = clients.findByRegistrationId(Provider.CLIENT);
        return OAuth2AuthorizationRequest.authorizationCode()
                .clientId(client.getClientId())
                .authorizationUri(client.getProviderDetails().getAuthorizationUri())
                .redirectUri(client.getRedirectUri())
                .scopes(client.getScopes())
                .state(text(login, OAuth2ParameterNames.STATE))
                .attributes(all -> {
                    all.put(OAuth2ParameterNames.REGISTRATION_ID, Provider.CLIENT);
                    all.put(OidcParameterNames.NONCE, text(login, OidcParameterNames.NONCE));
                    all.put(PkceParameterNames.CODE_VERIFIER, text(login, PkceParameterNames.CODE_VERIFIER));
                })
                .build();
    }

    private static String text(JWTClaimsSet login, String claim) {
        try {
            return login.getStringClaim(claim);
        } catch (ParseException e) {
            throw new IllegalStateException("We seal nothing but texts", e);
        }
    }
}
