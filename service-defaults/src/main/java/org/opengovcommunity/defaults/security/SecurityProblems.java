package org.opengovcommunity.defaults.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.defaults.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** 401 and 403 as problem details; what was wrong with a token is said only by the standard header (RFC 6750). */
final class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final BearerTokenAuthenticationEntryPoint bearer = new BearerTokenAuthenticationEntryPoint();
    private final Refusal refusal;

    SecurityProblems(Refusal refusal) {
        this.refusal = refusal;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws ServletException {
        bearer.commence(request, response, failure);
        refusal.send(
                request, response, Problem.of(HttpStatus.UNAUTHORIZED, "unauthenticated", "A valid token is needed."));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws ServletException {
        refusal.send(request, response, Problem.forbidden("forbidden", "You may not do this."));
    }
}
