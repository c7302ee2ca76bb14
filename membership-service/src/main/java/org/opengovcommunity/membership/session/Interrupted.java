package org.opengovcommunity.membership.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * Where the browser goes on that was sent to sign in, by path and query only: the host that a request claimed has no say.
 * Nothing else of the request is kept.
 */
@Component
public class Interrupted implements RequestCache {

    private static final String PLACE = Interrupted.class.getName();
    private static final RequestMatcher AUTHORIZE =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/oauth2/authorize");

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        if (AUTHORIZE.matches(request) && request.getQueryString() != null) {
            request.getSession().setAttribute(PLACE, request.getRequestURI() + "?" + request.getQueryString());
        }
    }

    /** The place, once. */
    public Optional<String> take(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        var place = Optional.ofNullable((String) session.getAttribute(PLACE));
        session.removeAttribute(PLACE);
        return place;
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {}
}
