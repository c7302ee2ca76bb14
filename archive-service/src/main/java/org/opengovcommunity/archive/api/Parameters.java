package org.opengovcommunity.archive.api;

import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.web.Problem;

/** Refusals of what a request asks for. */
final class Parameters {

    private Parameters() {}

    /** 400 that names the parameter. */
    static Problem invalid(String parameter, String message) {
        return Problem.badRequest("invalid-request", "The request is not valid: " + parameter)
                .field(parameter, message);
    }

    static Problem noRecord() {
        return Problem.notFound("record-not-found", "There is no record with this id.");
    }

    /** Which size of a log is meant: the one asked for, else the one it has. */
    static long size(String parameter, @Nullable Long wanted, long size) {
        if (wanted == null) {
            return size;
        }
        if (wanted < 1 || wanted > size) {
            throw invalid(parameter, "must be from 1 to " + size);
        }
        return wanted;
    }
}
