package org.opengovcommunity.gateway.headers;

import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;

/**
 * Removes what belongs to one connection only: the headers that {@code Connection} names (RFC 9110, section 7.6.1), which
 * the library's filters let through, those the gateway has already acted on, and what server a service runs on.
 */
@Configuration(proxyBeanMethods = false)
class NominatedHeaders {

    @Bean
    @Order(0)
    RequestHttpHeadersFilter nominatedRequestHeaders() {
        return (headers, request) -> {
            var kept = withoutNominated(headers);
            kept.remove(HttpHeaders.HOST);
            kept.remove(HttpHeaders.EXPECT);
            return kept;
        };
    }

    @Bean
    @Order(0)
    ResponseHttpHeadersFilter nominatedResponseHeaders() {
        return (headers, response) -> {
            var kept = withoutNominated(headers);
            kept.remove(HttpHeaders.SERVER);
            return kept;
        };
    }

    private static HttpHeaders withoutNominated(HttpHeaders headers) {
        var kept = HttpHeaders.copyOf(headers);
        headers.getConnection().forEach(kept::remove);
        kept.remove("Proxy-Connection");
        return kept;
    }
}
