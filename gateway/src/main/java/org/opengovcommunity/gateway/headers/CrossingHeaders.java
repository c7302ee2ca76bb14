package org.opengovcommunity.gateway.headers;

import java.util.List;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The headers that cross the gateway, after all header filters. */
@Component
public class CrossingHeaders {

    private final List<RequestHttpHeadersFilter> requestFilters;
    private final List<ResponseHttpHeadersFilter> responseFilters;

    CrossingHeaders(List<RequestHttpHeadersFilter> requestFilters, List<ResponseHttpHeadersFilter> responseFilters) {
        this.requestFilters = requestFilters;
        this.responseFilters = responseFilters;
    }

    public HttpHeaders toService(ServerRequest request) {
        HttpHeaders headers = request.headers().asHttpHeaders();
        for (var filter : requestFilters) {
            headers = filter.apply(headers, request);
        }
        return headers;
    }

    public HttpHeaders toClient(HttpHeaders received, ServerResponse response) {
        HttpHeaders headers = received;
        for (var filter : responseFilters) {
            headers = filter.apply(headers, response);
        }
        return headers;
    }
}
