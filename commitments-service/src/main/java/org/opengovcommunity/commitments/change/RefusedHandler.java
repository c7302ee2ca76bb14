package org.opengovcommunity.commitments.change;

import org.opengovcommunity.defaults.web.Problem;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells what the rules do not allow as problem details. */
@RestControllerAdvice
class RefusedHandler {

    @ExceptionHandler
    ErrorResponse refused(Refused refused) {
        String field = refused.field();
        String detail = field == null ? refused.getMessage() : field + " " + refused.getMessage();
        Problem problem = switch (refused.kind()) {
            case INVALID -> Problem.badRequest(refused.slug(), "The request is not valid: " + detail);
            case RULE -> Problem.unprocessable(refused.slug(), "The change is not possible: " + detail);
            case STATE -> Problem.conflict(refused.slug(), detail);
        };
        return field == null ? problem : problem.field(field, refused.getMessage());
    }
}
