package org.opengovcommunity.commitments.change;

import java.util.List;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.defaults.web.Problem.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells what the rules do not allow as problem details. */
@RestControllerAdvice
class RefusedHandler {

    @ExceptionHandler
    ErrorResponse refused(Refused refused) {
        String detail = refused.getMessage();
        Problem problem = switch (refused.kind()) {
            case INVALID -> Problem.badRequest(refused.slug(), "The request is not valid: " + detail);
            case RULE -> Problem.unprocessable(refused.slug(), "The change is not possible: " + detail);
            case STATE -> Problem.conflict(refused.slug(), detail);
        };
        List<FieldError> errors = refused.faults().stream()
                .map(fault -> new FieldError(fault.field(), fault.message()))
                .toList();
        return errors.isEmpty() ? problem : problem.with(errors);
    }
}
