package org.opengovcommunity.gateway.headers;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Tells services where the client sees them and who it is. Host and scheme come from the settings, never from the
 * request: links that services build can then not be bent by a forged {@code Host}. What outsiders send of these headers
 * is removed before.
 */
@Component
class ForwardedHeaders implements RequestHttpHeadersFilter, Ordered {

    private final URI publicUrl;

    ForwardedHeaders(@Value("${opengov.public-url}") URI publicUrl) {
        this.publicUrl = publicUrl;
    }

    @Override
    public HttpHeaders apply(HttpHeaders input, ServerRequest request) {
        var headers = HttpHeaders.copyOf(input);
        headers.set("X-Forwarded-For", request.servletRequest().getRemoteAddr());
        headers.set("X-Forwarded-Proto", publicUrl.getScheme());
        headers.set("X-Forwarded-Host", publicUrl.getHost());
        headers.set("X-Forwarded-Port", Integer.toString(port()));
        return headers;
    }

    private int port() {
        if (publicUrl.getPort() >= 0) {
            return publicUrl.getPort();
        }
        return "https".equals(publicUrl.getScheme()) ? 443 : 80;
    }

    @Override
    public int getOrder() {
        return 100;
    }
}
