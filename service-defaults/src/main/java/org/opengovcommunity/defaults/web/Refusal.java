package org.opengovcommunity.defaults.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Refuses a request before it gets to a route, in the same form as any other problem. */
public final class Refusal {

    private final HandlerExceptionResolver resolver;

    Refusal(HandlerExceptionResolver resolver) {
        this.resolver = resolver;
    }

    public void send(HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws ServletException {
        if (resolver.resolveException(request, response, null, problem) == null) {
            throw new ServletException(problem);
        }
    }
}
