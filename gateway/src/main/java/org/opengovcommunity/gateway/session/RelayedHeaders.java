package org.opengovcommunity.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/** Gives services the token of the session, and never one of the gateway's cookies. */
@Component
final class RelayedHeaders implements RequestHttpHeadersFilter, Ordered {

    private final Cookies cookies;

    RelayedHeaders(Cookies cookies) {
        this.cookies = cookies;
    }

    @Override
    public HttpHeaders apply(HttpHeaders input, ServerRequest request) {
        var headers = HttpHeaders.copyOf(input);
        HttpServletRequest from = request.servletRequest();
        if (headers.containsHeader(HttpHeaders.COOKIE)) {
            String others = cookies.ofOthers(from);
            if (others.isEmpty()) {
                headers.remove(HttpHeaders.COOKIE);
            } else {
                headers.set(HttpHeaders.COOKIE, others);
            }
        }
        Relay.token(from).ifPresent(headers::setBearerAuth);
        return headers;
    }

    @Override
    public int getOrder() {
        return 100;
    }
}
