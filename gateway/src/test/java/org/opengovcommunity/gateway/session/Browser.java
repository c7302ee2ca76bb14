package org.opengovcommunity.gateway.session;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.opengovcommunity.gateway.Gateway;

/** A browser in front of the gateway, as if over TLS. Redirects are shown, not followed. */
final class Browser {

    static final String SESSION = "__Host-OPENGOV_SESSION";
    static final String LOGIN = "__Host-OPENGOV_LOGIN";
    static final String CSRF = "XSRF-TOKEN";

    final Map<String, String> cookies = new LinkedHashMap<>();
    private final Gateway gateway;

    Browser(Gateway gateway) {
        this.gateway = gateway;
    }

    /** Goes the whole way of a sign-in; returns where the browser ends up. */
    String signIn(TestProvider provider) throws IOException {
        String authorize = location(get("/login"));
        return location(get(provider.agree(authorize)));
    }

    HttpResponse<String> get(String path) throws IOException {
        return send(gateway.request(path));
    }

    HttpResponse<String> put(String path, String csrf) throws IOException {
        var request =
                gateway.request(path).PUT(BodyPublishers.ofString("{}")).header("Content-Type", "application/json");
        return send(csrf == null ? request : request.header("X-XSRF-TOKEN", csrf));
    }

    HttpResponse<String> post(String path, String csrf) throws IOException {
        var request = gateway.request(path).POST(BodyPublishers.noBody());
        return send(csrf == null ? request : request.header("X-XSRF-TOKEN", csrf));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        var answer = gateway.send(request);
        for (String line : answer.headers().allValues("Set-Cookie")) {
            var cookie = HttpCookie.parse(line).getFirst();
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        }
        return answer;
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.statusCode()));
    }
}
