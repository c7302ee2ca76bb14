package org.opengovcommunity.membership.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * Goes on where the sign-in interrupted, by path and query only: the host that a request claimed has no say. In another
 * browser than the one that asked there is nothing to go on with; then the gateway begins, and finds the member signed in.
 */
final class ReturnToAuthorization implements AuthenticationSuccessHandler {

    private final HttpSessionRequestCache interrupted = new HttpSessionRequestCache();
    private final String publicUrl;

    ReturnToAuthorization(String publicUrl) {
        this.publicUrl = publicUrl;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        if (interrupted.getRequest(request, response) instanceof DefaultSavedRequest saved) {
            interrupted.removeRequest(request, response);
            response.sendRedirect(saved.getRequestURI() + "?" + saved.getQueryString());
        } else {
            response.sendRedirect(publicUrl + "/login");
        }
    }
}
