package org.opengovcommunity.membership.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.opengovcommunity.membership.links.SignedTokens;
import org.opengovcommunity.membership.mail.LinkToken;
import org.springframework.stereotype.Component;

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
    private final SignInCookies cookies;

    KnownBrowser(SignedTokens tokens, SignInCookies cookies) {
        this.tokens = tokens;
        this.cookies = cookies;
    }

    /** Marks the browser that this member has just signed in with. */
    void mark(HttpServletResponse response, String memberId) {
        String browser = memberId + "." + LinkToken.make().value();
        cookies.set(response, COOKIE, tokens.token(PURPOSE, browser), LIFETIME);
    }

    /** Name of the browser, which begins with {@code memberId.}; empty for one that nobody has signed in with. */
    Optional<String> of(HttpServletRequest request) {
        return cookies.value(request, COOKIE).flatMap(value -> tokens.subject(PURPOSE, value));
    }
}
