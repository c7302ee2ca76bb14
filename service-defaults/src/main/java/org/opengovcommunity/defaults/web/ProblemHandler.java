package org.opengovcommunity.defaults.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.web.Problem.FieldError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.validation.Errors;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns what Spring refuses into problem details that name the field, and never shows what is inside. */
@RestControllerAdvice
final class ProblemHandler extends ResponseEntityExceptionHandler {

    private static final URI BLANK = URI.create("about:blank");
    private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(Problem.invalid(fields(invalid.getBindingResult()).toList()), headers, request);
    }

    private static Stream<FieldError> fields(Errors body) {
        return body.getFieldErrors().stream().map(error -> new FieldError(error.getField(), message(error)));
    }

    /** What Spring says of a value of the wrong type names our classes. */
    private static String message(org.springframework.validation.FieldError error) {
        return error.contains(TypeMismatchException.class)
                ? expected(error.unwrap(TypeMismatchException.class))
                : String.valueOf(error.getDefaultMessage());
    }

    private static String expected(TypeMismatchException mismatch) {
        Class<?> type = mismatch.getRequiredType();
        return type != null && type.isEnum() ? "must be one of " + choices(type) : "is not of the expected form";
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldError> errors = invalid.getParameterValidationResults().stream()
                .flatMap(result -> result instanceof ParameterErrors body ? fields(body) : parameter(result))
                .toList();
        return answer(Problem.invalid(errors), headers, request);
    }

    private static Stream<FieldError> parameter(ParameterValidationResult result) {
        String name = String.valueOf(result.getMethodParameter().getParameterName());
        return result.getResolvableErrors().stream()
                .map(error -> new FieldError(name, String.valueOf(error.getDefaultMessage())));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(describe(unreadable.getCause()), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var error = new FieldError(missing.getParameterName(), "is needed");
        return answer(Problem.invalid(List.of(error)), headers, request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> handleParameter(MethodArgumentTypeMismatchException mismatch, WebRequest request) {
        var error = new FieldError(mismatch.getName(), expected(mismatch));
        return answer(Problem.invalid(List.of(error)), new HttpHeaders(), request);
    }

    /** Parameters or parts that cannot be decoded. What they say is not logged: it may be an address. */
    @ExceptionHandler({InvalidParameterException.class, MultipartException.class})
    @Nullable
    ResponseEntity<Object> handleUndecodable(RuntimeException undecodable, WebRequest request) {
        var problem = Problem.badRequest("malformed-request", "The request cannot be decoded.");
        return answer(problem, new HttpHeaders(), request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> handleStoreAway(DataAccessResourceFailureException away, WebRequest request) {
        log.warn("The store does not answer: {}", away.toString());
        var problem = Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE, "store-unavailable", "The data store does not answer. Please retry.");
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "5");
        return answer(problem, headers, request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> handleUnexpected(Exception unexpected, WebRequest request) throws Exception {
        if (unexpected instanceof AccessDeniedException) {
            throw unexpected;
        }
        log.error("Request failed", unexpected);
        var problem = Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR, "internal", "Something went wrong here. The log has the details.");
        return answer(problem, new HttpHeaders(), request);
    }

    /** What Spring says of it speaks of files. */
    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException missing, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(Problem.notFound("not-found", "There is nothing here."), headers, request);
    }

    /** Gives a stable type to what Spring refuses itself, e.g. {@code unsupported-media-type}. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem
                && (problem.getType() == null || problem.getType().equals(BLANK))) {
            String name = HttpStatus.valueOf(status.value()).name();
            problem.setType(Problem.type(name.toLowerCase(Locale.ROOT).replace('_', '-')));
        }
        return super.createResponseEntity(body, headers, status, request);
    }

    private static Problem describe(@Nullable Throwable cause) {
        return switch (cause) {
            case UnrecognizedPropertyException unknown ->
                Problem.invalid(List.of(new FieldError(path(unknown), "is not a known field")));
            case InvalidFormatException choice
            when choice.getTargetType().isEnum() ->
                Problem.invalid(
                        List.of(new FieldError(path(choice), "must be one of " + choices(choice.getTargetType()))));
            case MismatchedInputException mismatch
            when !mismatch.getPath().isEmpty() ->
                Problem.invalid(List.of(new FieldError(path(mismatch), "is not of the expected form")));
            case null, default -> Problem.badRequest("malformed-json", "The body is not the JSON that is expected.");
        };
    }

    private static String choices(Class<?> type) {
        return Stream.of(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String path(JacksonException failure) {
        return failure.getPath().stream()
                .flatMap(step -> Stream.of(
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName()))
                .collect(Collectors.joining("."));
    }

    private @Nullable ResponseEntity<Object> answer(Problem problem, HttpHeaders headers, WebRequest request) {
        return handleExceptionInternal(problem, problem.getBody(), headers, problem.getStatusCode(), request);
    }
}
