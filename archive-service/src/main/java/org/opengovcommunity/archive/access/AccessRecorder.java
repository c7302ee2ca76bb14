package org.opengovcommunity.archive.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.archive.access.Access.Outcome;
import org.opengovcommunity.archive.worker.Worker;
import org.opengovcommunity.defaults.security.Caller;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.servlet.HandlerInterceptor;

/** Sees who reads or searches records and who is not let. A request without a token has nobody to name. */
final class AccessRecorder implements HandlerInterceptor {

    private static final String ARCHIVE = "/api/archive/";

    private final AccessLog accesses;
    private final Worker writing;
    private final Clock clock;

    AccessRecorder(AccessLog accesses, Worker writing, Clock clock) {
        this.accesses = accesses;
        this.writing = writing;
        this.clock = clock;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (response.getStatus() == HttpStatus.OK.value()) {
            record(request, Outcome.GRANTED);
        } else if (response.getStatus() == HttpStatus.NOT_FOUND.value()) {
            record(request, Outcome.NOT_FOUND);
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
