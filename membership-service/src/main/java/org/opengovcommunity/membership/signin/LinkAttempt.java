package org.opengovcommunity.membership.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;

/** Somebody follows a link, with the mark of their browser, or without its having to be the one that asked. */
final class LinkAttempt extends OneTimeTokenAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final @Nullable String browser;
    private final boolean anywhere;

    /** @param anywhere whether the person has said that they asked for the link */
    LinkAttempt(String token, @Nullable String browser, boolean anywhere) {
        super(token);
        this.browser = browser;
        this.anywhere = anywhere;
    }

    @Nullable
    String browser() {
        return browser;
    }

    boolean anywhere() {
        return anywhere;
    }
}
