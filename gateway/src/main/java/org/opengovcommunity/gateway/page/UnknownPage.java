package org.opengovcommunity.gateway.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** An address that is none is answered to browsers in words; to all others as a problem document. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnknownPage implements HandlerExceptionResolver {

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        boolean browser = accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
        boolean api = request.getRequestURI().startsWith("/api/");
        return exception instanceof NoResourceFoundException && browser && !api
                ? new ModelAndView("problem", HttpStatus.NOT_FOUND)
                        .addObject("detail", "There is no page of this address.")
                : null;
    }
}
