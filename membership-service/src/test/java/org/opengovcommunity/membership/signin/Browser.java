package org.opengovcommunity.membership.signin;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser with cookies that shows each redirect instead of following it. It claims a host that must have no say. */
final class Browser {

    private static final Pattern HIDDEN = Pattern.compile("name=\"([^\"]+)\" value=\"([^\"]+)\"");

    private final CookieManager cookies;
    private final HttpClient client;
    private final String origin;

    Browser(int port) {
        this(port, new CookieManager());
    }

    private Browser(int port, CookieManager cookies) {
        this.cookies = cookies;
        this.client = HttpClient.newBuilder().cookieHandler(cookies).build();
        this.origin = "http://localhost:" + port;
    }

    /** The same browser when another instance answers it. */
    Browser at(int otherPort) {
        return new Browser(otherPort, cookies);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    HttpResponse<String> post(String path, Map<String, String> form) throws IOException, InterruptedException {
        return send(posting(path, form));
    }

    /** With a client's own credentials, as its server would. */
    HttpResponse<String> post(String path, Map<String, String> form, String basic)
            throws IOException, InterruptedException {
        return send(posting(path, form).header("Authorization", "Basic " + basic));
    }

    /** Sends the form of a page with what it carries hidden and what a person types. */
    HttpResponse<String> submit(HttpResponse<String> page, String path, Map<String, String> typed)
            throws IOException, InterruptedException {
        Map<String, String> form = HIDDEN.matcher(page.body())
                .results()
                .collect(Collectors.toMap((MatchResult field) -> field.group(1), field -> field.group(2)));
        form.putAll(typed);
        return post(path, form);
    }

    /** Value of the session cookie. */
    String session() {
        return cookie("OPENGOV_SIGN_IN");
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse("");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path))
                .header("Accept", "text/html")
                .header("X-Forwarded-Host", "evil.test");
    }

    private HttpRequest.Builder posting(String path, Map<String, String> form) {
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encode(form)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
