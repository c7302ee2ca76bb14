package org.opengovcommunity.gateway.ratelimit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.opengovcommunity.defaults.web.ClientNetwork;
import org.opengovcommunity.gateway.session.Session;
import org.opengovcommunity.gateway.session.Sessions;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Who a request counts for: the member its token or session speaks for, else its address. A token that is not valid
 * counts for the address, so that inventing tokens gains nothing.
 */
final class ClientKey {

    private static final String BEARER = "Bearer ";

    private final JwtDecoder tokens;
    private final Sessions sessions;

    ClientKey(JwtDecoder tokens, Sessions sessions) {
        this.tokens = tokens;
        this.sessions = sessions;
    }

    String of(HttpServletRequest request) {
        return member(request)
                .map(member -> "member " + member)
                .orElseGet(() -> "address " + ClientNetwork.of(request));
    }

    private Optional<String> member(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization == null ? sessions.of(request).map(Session::memberId) : bearer(authorization);
    }

    private Optional<String> bearer(String authorization) {
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.empty();
        }
        try {
            return Optional.of(tokens.decode(
                            authorization.substring(BEARER.length()).strip()))
                    .map(Jwt::getSubject);
        } catch (JwtException invalid) {
            return Optional.empty();
        }
    }
}
