package org.opengovcommunity.local.mail.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a handler looks at.
 *
 * @param path the segments of the path, without empty ones
 * @param to the query parameter {@code to}; null when absent or empty
 */
record Request(String method, List<String> path, @Nullable String to) {

    static Request of(HttpExchange exchange) {
        var uri = exchange.getRequestURI();
        var path = Arrays.stream(uri.getPath().split("/"))
                .filter(segment -> !segment.isEmpty())
                .toList();
        String method = exchange.getRequestMethod();
        return new Request(method.equals("HEAD") ? "GET" : method, path, to(uri.getRawQuery()));
    }

    private static @Nullable String to(@Nullable String query) {
        return Arrays.stream(query == null ? new String[0] : query.split("&"))
                .filter(pair -> pair.startsWith("to="))
                .map(pair -> decoded(pair.substring("to=".length())))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** Form encoding, but a plus sign may stand for itself: it is more common in addresses than a space. */
    private static String decoded(String value) {
        return URLDecoder.decode(value.replace("+", "%2B"), UTF_8).strip();
    }
}
