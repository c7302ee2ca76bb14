package org.opengovcommunity.gateway.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Function;
import org.opengovcommunity.gateway.session.Relay;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/** A page that depends on who is signed in. No cache keeps what somebody else would see. */
public final class MemberPage {

    private MemberPage() {}

    /** @param content makes the page for the access token of whoever is signed in; without one, for everybody */
    public static ModelAndView of(
            HttpServletRequest request,
            HttpServletResponse response,
            Function<Optional<String>, ModelAndView> content) {
        Optional<String> token = Relay.token(request);
        var page = ServicePage.of(Relay.PRIVATE, response, () -> content.apply(token));
        HttpStatusCode problem = page.getStatus();
        if (problem != null) {
            Relay.answered(problem, request, response);
            boolean unseen = problem.isSameCodeAs(HttpStatus.NOT_FOUND) && token.isEmpty();
            if (unseen || problem.isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
                page.addObject("signIn", signIn(request));
            }
        }
        return page;
    }

    /** The path of a sign-in that comes back to what is asked for now. */
    public static String signIn(HttpServletRequest request) {
        String query = request.getQueryString();
        String here = request.getRequestURI() + (query == null ? "" : "?" + query);
        return "/login?return=" + UriUtils.encode(here, UTF_8);
    }
}
