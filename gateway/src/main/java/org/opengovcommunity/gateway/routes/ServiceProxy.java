package org.opengovcommunity.gateway.routes;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.gateway.headers.CrossingHeaders;
import org.opengovcommunity.gateway.resilience.Guard;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Passes a request to its service and the answer back. The library's own exchange parses forms and writes queries anew;
 * here path, query and bodies cross the gateway byte for byte, and a body that breaks off never looks complete.
 */
final class ServiceProxy implements HandlerFunction<ServerResponse> {

    private final Service service;
    private final RestClient client;
    private final Guard guard;
    private final CrossingHeaders headers;

    ServiceProxy(Service service, RestClient client, Guard guard, CrossingHeaders headers) {
        this.service = service;
        this.client = client;
        this.guard = guard;
        this.headers = headers;
    }

    @Override
    public ServerResponse handle(ServerRequest request) {
        URI target = target(request.servletRequest());
        return guard.call(() -> exchange(request, target));
    }

    private ServerResponse exchange(ServerRequest request, URI target) {
        var outgoing = client.method(request.method())
                .uri(target)
                .headers(outgoingHeaders -> outgoingHeaders.putAll(headers.toService(request)));
        if (hasBody(request.headers().asHttpHeaders())) {
            var body = request.servletRequest();
            outgoing.body(out -> body.getInputStream().transferTo(out));
        }
        return outgoing.exchangeForRequiredValue(
                (sent, answer) -> new ServiceAnswer(answer, answer.getStatusCode(), headers, guard), false);
    }

    private static boolean hasBody(HttpHeaders headers) {
        return headers.getContentLength() > 0 || headers.containsHeader(HttpHeaders.TRANSFER_ENCODING);
    }

    private URI target(HttpServletRequest request) {
        String query = request.getQueryString();
        try {
            return new URI(service.url() + request.getRequestURI() + (query == null ? "" : "?" + query));
        } catch (URISyntaxException e) {
            throw Problem.badRequest("malformed-url", "The address is not a well-formed URL (RFC 3986).");
        }
    }
}
