package org.opengovcommunity.membership.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.opengovcommunity.membership.member.Members;
import org.opengovcommunity.membership.session.Interrupted;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** The endpoints of the OpenID provider; whoever comes with a browser and is not signed in is sent to sign in. */
@Configuration(proxyBeanMethods = false)
class Provider {

    @Bean
    @Order(1)
    SecurityFilterChain providerEndpoints(HttpSecurity http, SignOuts signOuts, Interrupted interrupted) {
        return http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.oidc(Customizer.withDefaults());
                    server.tokenRevocationEndpoint(
                            revocation -> revocation.revocationResponseHandler(Provider::endSignIn));
                })
                .addFilterAfter(new EndedSignIns(signOuts), SecurityContextHolderFilter.class)
                .requestCache(cache -> cache.requestCache(interrupted))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
                .exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/sign-in"), browser()))
                .build();
    }

    /** Reads the member anew for every token, so a changed role counts from the next token on. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> tokenClaims(Members members) {
        return token -> {
            var claims = token.getClaims();
            if (OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
                claims.audience(TokenClaims.audience());
            }
            if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(token.getAuthorizationGrantType())) {
                String name = token.getRegisteredClient().getClientName();
                claims.claims(all -> all.putAll(TokenClaims.ofMachine(name)));
            } else {
                var member = members.byId(token.getPrincipal().getName())
                        .filter(one -> !one.standing().suspended())
                        .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
                claims.claims(all -> all.putAll(TokenClaims.of(member)));
                if (OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
                    // Nobody is a member with an address that was not confirmed.
                    claims.claim(StandardClaimNames.EMAIL_VERIFIED, true);
                }
            }
        };
    }

    /** Whoever ends a grant with the browser's sign-in cookie at hand is signing that browser out. */
    private static void endSignIn(HttpServletRequest request, HttpServletResponse response, Authentication revoked) {
        new SecurityContextLogoutHandler().logout(request, response, revoked);
    }

    private static MediaTypeRequestMatcher browser() {
        var html = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        html.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        return html;
    }
}
