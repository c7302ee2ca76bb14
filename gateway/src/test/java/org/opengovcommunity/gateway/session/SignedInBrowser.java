package org.opengovcommunity.gateway.session;

import java.io.IOException;
import org.opengovcommunity.gateway.Gateway;

/** For tests elsewhere that need somebody signed in. */
public final class SignedInBrowser {

    private SignedInBrowser() {}

    /** A {@code Cookie} header with a session. */
    public static String cookie(Gateway gateway) throws IOException {
        var browser = new Browser(gateway);
        browser.signIn(new TestProvider());
        return Browser.SESSION + "=" + browser.cookies.get(Browser.SESSION);
    }
}
