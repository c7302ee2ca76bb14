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
        List<FieldError> errors = refused.faults().stream()
                .map(fault -> new FieldError(fault.field(), fault.message()))
                .toList();
        String message = refused.getMessage();
        return switch (refused.kind()) {
            case INVALID -> Problem.invalid(errors);
            case RULE ->
                Problem.unprocessable(refused.slug(), "The change is not possible: " + message)
                        .with(errors);
            case STATE -> Problem.conflict(refused.slug(), message);
        };
    }
}
