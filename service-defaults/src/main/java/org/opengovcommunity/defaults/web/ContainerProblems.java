package org.opengovcommunity.defaults.web;

import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * What the container itself refuses, such as a request whose first line is no HTTP, as a problem like any other instead of
 * a page. None of our code has seen the request then, and nothing of it is repeated. The container makes it by its name.
 */
public final class ContainerProblems extends ErrorReportValve {

    private static final Logger log = LoggerFactory.getLogger(ContainerProblems.class);

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        var status = HttpStatus.resolve(response.getStatus());
        if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var listening = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, listening);
        if (listening.get()) {
            write(status, response);
        }
    }

    private static void write(HttpStatus status, Response response) {
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(document(status));
                response.finishResponse();
            }
        } catch (IOException gone) {
            log.debug("A client did not wait for its problem", gone);
        }
    }

    private static String document(HttpStatus status) {
        boolean client = status.is4xxClientError();
        return "{\"type\":\"%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                .formatted(
                        Problem.type(client ? "malformed-request" : "internal"),
                        status.getReasonPhrase(),
                        status.value(),
                        client ? "The request line or a header is malformed." : "Something went wrong on our side.");
    }
}
