package org.opengovcommunity.membership.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.opengovcommunity.membership.links.SignedTokens;
import org.opengovcommunity.membership.mail.LinkToken;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Knows a browser that a member has signed in with before, by a signed cookie. It lets nobody in; but strangers, who ask
 * for links in the member's name, cannot use up the links of such a browser.
 */
@Component
class KnownBrowser {

    private static final String COOKIE = "OPENGOV_KNOWN";
    private static final String PURPOSE = "known-browser";
    private static final Duration LIFETIME = Duration.ofDays(180);

    private final SignedTokens tokens;
    private final boolean secure;

    KnownBrowser(SignedTokens tokens, @Value("${opengov.public-url}") String publicUrl) {
        this.tokens = tokens;
        this.secure = publicUrl.startsWith("https:");
    }

    /** Marks the browser that this member has just signed in with. */
    void mark(HttpServletResponse response, String memberId) {
        String browser = memberId + "." + LinkToken.make().value();
        var cookie = ResponseCookie.from(COOKIE, tokens.token(PURPOSE, browser))
                .path("/sign-in")
                .maxAge(LIFETIME)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax");
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }

    /** Name of the browser, which begins with {@code memberId.}; empty for one that nobody has signed in with. */
    Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .flatMap(cookie -> tokens.subject(PURPOSE, cookie.getValue()));
    }
}
