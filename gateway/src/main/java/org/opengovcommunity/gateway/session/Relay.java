package org.opengovcommunity.gateway.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.defaults.web.Refusal;
import org.opengovcommunity.gateway.provider.Provider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets the session speak for a request to the API, or for a page that shows what members see, that brings no token of its
 * own. A token that is about to end is replaced before; when the provider refuses that, the session is over and the request
 * goes on as nobody's.
 */
public final class Relay extends OncePerRequestFilter {

    /** {@code Cache-Control} of what depends on who is signed in. */
    public static final String PRIVATE = "private, no-store";

    /** The sessions, as an attribute of a request that one of them speaks for. */
    private static final String RELAYED = Relay.class.getName();

    private static final RequestMatcher FOR_MEMBERS = new OrRequestMatcher(
            PathPatternRequestMatcher.withDefaults().matcher("/api/**"),
            PathPatternRequestMatcher.withDefaults().matcher("/lists/**"),
            PathPatternRequestMatcher.withDefaults().matcher("/account"));

    private final Sessions sessions;
    private final OAuth2AuthorizedClientManager tokens;
    private final Refusal refusal;
    private final Clock clock;

    Relay(Sessions sessions, OAuth2AuthorizedClientManager tokens, Refusal refusal, Clock clock) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.refusal = refusal;
        this.clock = clock;
    }

    /** Whether the session, if there is one, speaks for this request. */
    static boolean concerns(HttpServletRequest request) {
        return FOR_MEMBERS.matches(request) && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }

    /** The access token of the session that speaks for this request, if one does. */
    public static Optional<String> token(HttpServletRequest request) {
        return request.getAttribute(RELAYED) instanceof Sessions sessions
                ? sessions.of(request).map(Session::accessToken)
                : Optional.empty();
    }

    /**
     * Follows an answer to a signed-in member, before its body is written: whatever the service said about caches, it is
     * kept out of them; and a token that a service refuses is not used again.
     */
    public static void answered(HttpStatusCode status, HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(RELAYED) instanceof Sessions sessions) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, PRIVATE);
            if (status.isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
                sessions.refused(request, response);
            }
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !concerns(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
        try {
            renew(request, response);
        } catch (OAuth2AuthorizationException away) {
            if (sessions.of(request).filter(this::isOver).isPresent()) {
                refusal.send(request, response, signInAway());
                return;
            }
        }
        if (sessions.of(request).isPresent()) {
            request.setAttribute(RELAYED, sessions);
            response.setHeader(HttpHeaders.CACHE_CONTROL, PRIVATE);
        }
        chain.doFilter(request, response);
    }

    private void renew(HttpServletRequest request, HttpServletResponse response) {
        sessions.of(request)
                .ifPresent(session -> tokens.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(Provider.CLIENT)
                        .principal(session.memberId())
                        .attribute(HttpServletRequest.class.getName(), request)
                        .attribute(HttpServletResponse.class.getName(), response)
                        .build()));
    }

    private boolean isOver(Session session) {
        return !clock.instant().isBefore(session.usableUntil());
    }

    private static Problem signInAway() {
        var problem = Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "sign-in-unavailable",
                "Your session cannot be renewed at the moment. Please retry.");
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, "5");
        return problem;
    }
}
