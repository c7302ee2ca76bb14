package org.opengovcommunity.membership.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.opengovcommunity.membership.session.Interrupted;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Goes on where the sign-in interrupted. In another browser than the one that asked there is nothing to go on with; then
 * the gateway begins, and finds the member signed in. From now on the member is known to use this browser.
 */
@Component
class ReturnToAuthorization implements AuthenticationSuccessHandler {

    private final Interrupted interrupted;
    private final KnownBrowser browsers;
    private final String publicUrl;

    ReturnToAuthorization(
            Interrupted interrupted, KnownBrowser browsers, @Value("${opengov.public-url}") String publicUrl) {
        this.interrupted = interrupted;
        this.browsers = browsers;
        this.publicUrl = publicUrl;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication member)
            throws IOException {
        browsers.mark(response, member.getName());
        response.sendRedirect(interrupted.take(request).orElse(publicUrl + "/login"));
    }
}
