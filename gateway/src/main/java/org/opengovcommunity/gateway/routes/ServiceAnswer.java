package org.opengovcommunity.gateway.routes;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import org.apache.hc.core5.http.io.EofSensorInputStream;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.gateway.headers.CrossingHeaders;
import org.opengovcommunity.gateway.resilience.Guard;
import org.opengovcommunity.gateway.session.Relay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/** The answer of a service on its way to the client, unread until it is written. */
final class ServiceAnswer implements ServerResponse {

    private static final Logger log = LoggerFactory.getLogger(ServiceAnswer.class);

    private final ClientHttpResponse answer;
    private final HttpStatusCode status;
    private final HttpHeaders headers;
    private final Guard guard;
    /** Its events reach the client as they come, and the headers before the first of them. */
    private final boolean eventStream;

    ServiceAnswer(ClientHttpResponse answer, HttpStatusCode status, CrossingHeaders crossing, Guard guard) {
        this.answer = answer;
        this.status = status;
        this.headers = crossing.toClient(answer.getHeaders(), this);
        this.guard = guard;
        this.eventStream = isEventStream(headers.getFirst(HttpHeaders.CONTENT_TYPE));
    }

    @Override
    public HttpStatusCode statusCode() {
        return status;
    }

    @Override
    public HttpHeaders headers() {
        return headers;
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
            throws IOException {
        try (answer) {
            response.setStatus(status.value());
            headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            Relay.answered(status, request, response);
            copy(answer.getBody(), request, response);
        }
        return null;
    }

    private void copy(InputStream body, HttpServletRequest request, HttpServletResponse response) throws IOException {
        OutputStream out = response.getOutputStream();
        byte[] buffer = new byte[8192];
        int length = 0;
        while (length >= 0) {
            try {
                out.write(buffer, 0, length);
                if (eventStream) {
                    out.flush();
                }
            } catch (IOException gone) {
                log.debug("The client went away while it was answered", gone);
                abandon(body);
                return;
            }
            try {
                length = body.read(buffer);
            } catch (IOException brokenOff) {
                brokeOff(brokenOff, request, response);
                return;
            }
        }
    }

    private static boolean isEventStream(@Nullable String type) {
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    /** Gives the connection up: to close the answer would be to read all the rest of it, of a stream for minutes. */
    private static void abandon(InputStream body) throws IOException {
        if (body instanceof EofSensorInputStream unread) {
            unread.abort();
        }
    }

    /** An event stream may end or fall silent at any time, which says nothing about the service. */
    private void brokeOff(IOException failure, HttpServletRequest request, HttpServletResponse response) {
        if (eventStream) {
            log.debug("An event stream broke off", failure);
            HangUpFilter.hangUp(request);
        } else {
            tell(guard.brokenOff(failure), request, response);
        }
    }

    /** As a problem while nothing is sent yet; later all that is left is to hang up. */
    private static void tell(Problem failure, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            HangUpFilter.hangUp(request);
            return;
        }
        response.reset();
        throw failure;
    }
}
