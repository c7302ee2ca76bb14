package org.opengovcommunity.defaults.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a wildcard as the type of a body: it has one type (RFC 9110, section 8.3), and the framework fails over others. */
final class ContentTypeFilter extends OncePerRequestFilter {

    private final Refusal refusal;

    ContentTypeFilter(Refusal refusal) {
        this.refusal = refusal;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getContentType() == null || request.getContentType().indexOf('*') < 0;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException {
        var problem = Problem.of(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type", "Content-Type must name one type.");
        refusal.send(request, response, problem);
    }
}
