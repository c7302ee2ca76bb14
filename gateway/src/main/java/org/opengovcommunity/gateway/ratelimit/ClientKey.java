package org.opengovcommunity.gateway.ratelimit;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.hc.core5.net.InetAddressUtils;
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
    private static final int NETWORK_BYTES = 8;

    private final JwtDecoder tokens;
    private final Sessions sessions;

    ClientKey(JwtDecoder tokens, Sessions sessions) {
        this.tokens = tokens;
        this.sessions = sessions;
    }

    String of(HttpServletRequest request) {
        return member(request)
                .map(member -> "member " + member)
                .orElseGet(() -> "address " + network(request.getRemoteAddr()));
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

    /** An IPv6 subscriber commonly owns a whole /64, so that is what counts as one client. */
    private static String network(String address) {
        if (!InetAddressUtils.isIPv6(address)) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES));
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }
}
