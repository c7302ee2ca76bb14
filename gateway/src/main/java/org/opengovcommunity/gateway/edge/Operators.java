package org.opengovcommunity.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Requests of those who run the platform: from their networks, and not passed on by a proxy the gateway does not know
 * (which may well sit on such a network itself).
 */
final class Operators implements RequestMatcher {

    private final List<IpAddressMatcher> networks;

    Operators(List<String> networks) {
        this.networks = networks.stream().map(IpAddressMatcher::new).toList();
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return request.getHeader("X-Forwarded-For") == null
                && request.getHeader("Forwarded") == null
                && networks.stream().anyMatch(network -> network.matches(request));
    }
}
