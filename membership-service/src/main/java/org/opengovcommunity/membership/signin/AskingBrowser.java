package org.opengovcommunity.membership.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Knows the browser that asked for a link by a cookie. The link signs in at once there; elsewhere a person has to say
 * that they asked for it, so that nobody can be lured into the account of another by a link.
 */
@Component
class AskingBrowser {

    private static final String COOKIE = "OPENGOV_ASKED";
    private static final int BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final boolean secure;

    AskingBrowser(@Value("${opengov.public-url}") String publicUrl) {
        this.secure = publicUrl.startsWith("https:");
    }

    /** Marks the browser for as long as its link is good. @return the mark's hash, to be kept with the link */
    String mark(HttpServletResponse response, Duration lifetime) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String mark = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var cookie = ResponseCookie.from(COOKIE, mark)
                .path("/sign-in")
                .maxAge(lifetime)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax");
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
        return DigestUtils.sha256Hex(mark);
    }

    /** Hash of the mark; empty for a browser that has asked for nothing. */
    Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(cookie -> DigestUtils.sha256Hex(cookie.getValue()));
    }
}
