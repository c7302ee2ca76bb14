package org.opengovcommunity.gateway.routes;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.coyote.CloseNowException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Closes the connection when an answer cannot be completed, so that a client never takes a part for the whole. It has to
 * be done out here: exceptions of handlers never get to the container.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class HangUpFilter extends OncePerRequestFilter {

    private static final String HANG_UP = HangUpFilter.class.getName();

    static void hangUp(HttpServletRequest request) {
        request.setAttribute(HANG_UP, true);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getAttribute(HANG_UP) != null) {
            // The container wants to add an error page to what was sent.
            return;
        }
        chain.doFilter(request, response);
        if (request.getAttribute(HANG_UP) != null) {
            throw new CloseNowException("The answer of the service broke off");
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
