package org.opengovcommunity.gateway.session;

import java.io.IOException;
import java.time.Duration;
import org.opengovcommunity.gateway.Gateway;

/** For tests elsewhere that need somebody signed in. */
public final class SignedInBrowser {

    private SignedInBrowser() {}

    /** A {@code Cookie} header with a session. */
    public static String cookie(Gateway gateway) throws IOException {
        var browser = new Browser(gateway);
        browser.signIn(new TestProvider());
        return session(browser);
    }

    /** The same with tokens that were issued so long ago, copied before the browser signed out. */
    public static String cookieOfSignedOut(Gateway gateway, Duration tokenAge) throws IOException {
        var browser = new Browser(gateway);
        var provider = new TestProvider();
        provider.tokenAge = tokenAge;
        browser.signIn(provider);
        String copied = session(browser);
        browser.post("/logout", browser.cookies.get(Browser.CSRF));
        return copied;
    }

    private static String session(Browser browser) {
        return Browser.SESSION + "=" + browser.cookies.get(Browser.SESSION);
    }
}
