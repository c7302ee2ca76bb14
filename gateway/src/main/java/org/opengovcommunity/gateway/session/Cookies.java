package org.opengovcommunity.gateway.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The gateway's own cookies: how they are called and kept. Under TLS their names bind them to this host and to TLS, so
 * that no neighbouring host can plant one (draft-ietf-httpbis-rfc6265bis, {@code __Host-}).
 */
@Component
final class Cookies {

    /** Scripts of our pages read this one, so its name is the customary one. */
    static final String CSRF = "XSRF-TOKEN";

    /** Browsers drop what is larger. */
    private static final int MAX_BYTES = 4096;

    final String session;
    final String login;
    private final boolean secure;

    Cookies(@Value("${opengov.public-url}") URI publicUrl) {
        this.secure = "https".equals(publicUrl.getScheme());
        this.session = (secure ? "__Host-" : "") + "OPENGOV_SESSION";
        this.login = (secure ? "__Host-" : "") + "OPENGOV_LOGIN";
    }

    Optional<String> read(HttpServletRequest request, String name) {
        return stream(request)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(value -> name.length() + value.length() <= MAX_BYTES)
                .findFirst();
    }

    /**
     * @param age null for as long as the browser is open
     * @throws IllegalStateException when no browser would keep it
     */
    void writeHidden(HttpServletResponse response, String name, String value, @Nullable Duration age) {
        if (name.length() + value.length() > MAX_BYTES) {
            throw new IllegalStateException("The cookie " + name + " is too large");
        }
        var cookie = cookie(name, value).httpOnly(true);
        if (age != null) {
            cookie.maxAge(age);
        }
        add(response, cookie);
    }

    void writeReadable(HttpServletResponse response, String name, String value) {
        add(response, cookie(name, value));
    }

    /** With the attributes it was written with: some clients keep it otherwise. */
    void clear(HttpServletResponse response, String name) {
        add(response, cookie(name, "").httpOnly(!name.equals(CSRF)).maxAge(0));
    }

    /** The {@code Cookie} header without what is only for the gateway; empty when nothing is left. */
    String ofOthers(HttpServletRequest request) {
        var own = Set.of(session, login, CSRF);
        return stream(request)
                .filter(cookie -> !own.contains(cookie.getName()))
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private ResponseCookie.ResponseCookieBuilder cookie(String name, String value) {
        return ResponseCookie.from(name, value).path("/").secure(secure).sameSite("Lax");
    }

    private static void add(HttpServletResponse response, ResponseCookie.ResponseCookieBuilder cookie) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }

    private static Stream<Cookie> stream(HttpServletRequest request) {
        return request.getCookies() == null ? Stream.empty() : Arrays.stream(request.getCookies());
    }
}
