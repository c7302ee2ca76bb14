package org.opengovcommunity.gateway.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.opengovcommunity.defaults.web.ClientNetwork;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Who a request counts for: the member its token or session speaks for, else its address. A token that is not valid
 * counts for the address, so that inventing tokens gains nothing.
 */
final class ClientKey {

    private static final String BEARER = "Bearer ";

    /** A token that ends meanwhile counts for its member this much longer; the services refuse it at once. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private static final int MOST_REMEMBERED = 5_000;

    private final JwtDecoder tokens;
    private final Function<HttpServletRequest, Optional<String>> sessions;
    /** Members by their tokens, as checking a signature costs more than all else here. */
    private final Cache<String, String> members = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    /** @param sessions the member of a request's session */
    ClientKey(JwtDecoder tokens, Function<HttpServletRequest, Optional<String>> sessions) {
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
        return authorization == null ? sessions.apply(request) : bearer(authorization);
    }

    private Optional<String> bearer(String authorization) {
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.empty();
        }
        try {
            String token = authorization.substring(BEARER.length()).strip();
            return Optional.ofNullable(
                    members.get(token, checked -> tokens.decode(checked).getSubject()));
        } catch (JwtException invalid) {
            return Optional.empty();
        }
    }
}
