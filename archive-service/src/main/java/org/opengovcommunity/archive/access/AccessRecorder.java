package org.opengovcommunity.archive.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.archive.access.Access.Outcome;
import org.opengovcommunity.archive.worker.Worker;
import org.opengovcommunity.defaults.security.Caller;
import org.springframework.context.event.EventListener;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.servlet.HandlerInterceptor;

/** Sees who reads or searches records and who is not let. A request without a token has nobody to name. */
final class AccessRecorder implements HandlerInterceptor, Accesses {

    private static final String ARCHIVE = "/api/archive/";
    private static final String RECORDED = AccessRecorder.class.getName();

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 422;

    private final AccessLog accesses;
    private final Worker writing;
    private final Clock clock;

    AccessRecorder(AccessLog accesses, Worker writing, Clock clock) {
        this.accesses = accesses;
        this.writing = writing;
        this.clock = clock;
    }

    @Override
    public void granted(HttpServletRequest request) {
        record(request, Outcome.GRANTED);
        request.setAttribute(RECORDED, true);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getAttribute(RECORDED) != null) {
            return;
        }
        switch (response.getStatus()) {
            // The second tells how many match.
            case OK, TOO_MANY -> record(request, Outcome.GRANTED);
            case NOT_FOUND -> record(request, Outcome.NOT_FOUND);
            default -> {}
        }
    }

    @EventListener
    void denied(AuthorizationDeniedEvent<?> denial) {
        HttpServletRequest request = switch (denial.getObject()) {
            case HttpServletRequest plain -> plain;
            case RequestAuthorizationContext context -> context.getRequest();
            default -> null;
        };
        if (request != null && request.getRequestURI().startsWith(ARCHIVE)) {
            record(request, Outcome.DENIED);
        }
    }

    private void record(HttpServletRequest request, Outcome outcome) {
        Caller.currentIfAny().ifPresent(caller -> {
            accesses.put(new Access(
                    caller.id(), request.getRequestURI(), request.getQueryString(), outcome, clock.instant()));
            writing.wake();
        });
    }
}
