package org.opengovcommunity.defaults.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/**
 * A request body that ends with a problem when it grows too large or breaks off. Problems, not I/O errors: the client is
 * at fault, and its faults must not be counted against the service that the body is copied to.
 */
final class LimitedBody extends ServletInputStream {

    private final ServletInputStream body;
    private final DataSize limit;
    private long read;

    LimitedBody(ServletInputStream body, DataSize limit) {
        this.body = body;
        this.limit = limit;
    }

    static Problem tooLarge(DataSize limit) {
        return Problem.of(
                HttpStatus.CONTENT_TOO_LARGE,
                "body-too-large",
                "A request may have at most " + limit.toMegabytes() + " MB.");
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        int count;
        try {
            count = body.read(buffer, offset, length);
        } catch (IOException brokenOff) {
            throw Problem.badRequest("body-broken-off", "The request body ended before its time.");
        }
        read += Math.max(count, 0);
        if (read > limit.toBytes()) {
            throw tooLarge(limit);
        }
        return count;
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
