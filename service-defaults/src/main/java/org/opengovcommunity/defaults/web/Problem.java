package org.opengovcommunity.defaults.web;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * A refusal as RFC 9457 problem details. Its {@code type} is stable: clients may rely on it; the {@code detail} is for
 * people and may change.
 */
public final class Problem extends ErrorResponseException {

    private static final long serialVersionUID = 1L;
    private static final int TOLD_IN_WORDS = 10;
    private static final String INVALID = "invalid-request";
    private static final String TYPES = "https://opengovcommunity.org/problems/";

    /** One thing wrong with one field of the request. */
    public record FieldError(String field, String message) {}

    private Problem(HttpStatus status, ProblemDetail body) {
        super(status, body, null);
    }

    /** @param slug last part of the type URI, e.g. {@code milestone-not-found} */
    public static Problem of(HttpStatus status, String slug, String detail) {
        var body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setType(type(slug));
        return new Problem(status, body);
    }

    /** The type URI of a kind of problem. */
    static URI type(String slug) {
        return URI.create(TYPES + slug);
    }

    public static Problem badRequest(String slug, String detail) {
        return of(HttpStatus.BAD_REQUEST, slug, detail);
    }

    /** 400 {@code invalid-request} that names the fields at fault, and what is wrong with each. */
    public static Problem invalid(List<FieldError> errors) {
        return badRequest(INVALID, "The request is not valid.").with(errors);
    }

    /** 400 for an {@code after} that no page has given as its {@code next}. */
    public static Problem invalidCursor() {
        return badRequest("invalid-cursor", "after is not the cursor of a page.")
                .field("after", "is not the cursor of a page");
    }

    public static Problem forbidden(String slug, String detail) {
        return of(HttpStatus.FORBIDDEN, slug, detail);
    }

    public static Problem notFound(String slug, String detail) {
        return of(HttpStatus.NOT_FOUND, slug, detail);
    }

    public static Problem conflict(String slug, String detail) {
        return of(HttpStatus.CONFLICT, slug, detail);
    }

    public static Problem preconditionFailed(String slug, String detail) {
        return of(HttpStatus.PRECONDITION_FAILED, slug, detail);
    }

    public static Problem preconditionRequired(String slug, String detail) {
        return of(HttpStatus.PRECONDITION_REQUIRED, slug, detail);
    }

    public static Problem unprocessable(String slug, String detail) {
        return of(HttpStatus.UNPROCESSABLE_CONTENT, slug, detail);
    }

    /** Adds the fields that are wrong, as the {@code errors} member, of which the detail of an invalid request tells. */
    public Problem with(List<FieldError> errors) {
        getBody().setProperty("errors", errors);
        if (type(INVALID).equals(getBody().getType())) {
            getBody().setDetail("The request is not valid: " + inWords(errors));
        }
        return this;
    }

    /** Adds one field that is wrong. */
    public Problem field(String field, String message) {
        return with(List.of(new FieldError(field, message)));
    }

    private static String inWords(List<FieldError> errors) {
        String first = errors.stream()
                .limit(TOLD_IN_WORDS)
                .map(error -> error.field() + " " + error.message())
                .collect(Collectors.joining("; "));
        int more = errors.size() - TOLD_IN_WORDS;
        return more > 0 ? first + "; and " + more + " more" : first;
    }
}
