package org.opengovcommunity.gateway.routes;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.gateway.headers.CrossingHeaders;
import org.opengovcommunity.gateway.resilience.Guard;
import org.opengovcommunity.gateway.session.Relay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
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

    ServiceAnswer(ClientHttpResponse answer, HttpStatusCode status, CrossingHeaders crossing, Guard guard) {
        this.answer = answer;
        this.status = status;
        this.headers = crossing.toClient(answer.getHeaders(), this);
        this.guard = guard;
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
        while (true) {
            int length;
            try {
                length = body.read(buffer);
            } catch (IOException brokenOff) {
                tell(guard.brokenOff(brokenOff), request, response);
                return;
            }
            if (length < 0) {
                return;
            }
            try {
                out.write(buffer, 0, length);
            } catch (IOException gone) {
                log.debug("The client went away while it was answered", gone);
                return;
            }
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
