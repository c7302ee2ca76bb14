package org.opengovcommunity.membership.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.opengovcommunity.membership.mail.LinkToken;
import org.springframework.stereotype.Component;

/**
 * Knows the browser that asked for a link by a cookie. The link signs in at once there; elsewhere a person has to say
 * that they asked for it, so that nobody can be lured into the account of another by a link.
 */
@Component
class AskingBrowser {

    private static final String COOKIE = "OPENGOV_ASKED";

    private final SignInCookies cookies;

    AskingBrowser(SignInCookies cookies) {
        this.cookies = cookies;
    }

    /** Marks the browser for as long as its link is good. @return the mark's hash, to be kept with the link */
    String mark(HttpServletResponse response, Duration lifetime) {
        var mark = LinkToken.make();
        cookies.set(response, COOKIE, mark.value(), lifetime);
        return mark.sha256();
    }

    /** Hash of the mark; empty for a browser that has asked for nothing. */
    Optional<String> of(HttpServletRequest request) {
        return cookies.value(request, COOKIE).map(DigestUtils::sha256Hex);
    }
}
