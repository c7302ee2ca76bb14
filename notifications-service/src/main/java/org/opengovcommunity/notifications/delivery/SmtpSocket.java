package org.opengovcommunity.notifications.delivery;

import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is said until an answer is awaited, so that the commands of one go are one packet, as is a message with the dot
 * that ends it; hangs up on a server that does not take it; and does not await its answer without end. The library writes
 * each command by itself, and two small packets in a row wait for each other on the way (RFC 896).
 */
final class SmtpSocket extends Socket {

    private static final int MOST_KEPT_BYTES = 1 << 16;

    private final Duration limit;
    private final ScheduledExecutorService limits;
    private @Nullable Said said;

    /** By {@link System#nanoTime()}. */
    private long answerDue;

    /** @param limit for every write, and for all answers to it */
    SmtpSocket(Duration limit, ScheduledExecutorService limits) throws IOException {
        this.limit = limit;
        this.limits = limits;
        setTcpNoDelay(true);
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return said();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        Said before = said();
        awaitAnswer();
        return new FilterInputStream(super.getInputStream()) {
            @Override
            public int read() throws IOException {
                before.send();
                checkInTime();
                return super.read();
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                before.send();
                checkInTime();
                return super.read(bytes, offset, length);
            }
        };
    }

    /** Says goodbye if the server listens. */
    @Override
    public void close() throws IOException {
        try {
            if (said != null && !isClosed()) {
                said.send();
            }
        } catch (IOException deaf) {
            // Who does not listen is left without a word.
        } finally {
            super.close();
        }
    }

    private void awaitAnswer() {
        answerDue = System.nanoTime() + limit.toNanos();
    }

    /** The library's own limit begins anew with every byte. */
    private void checkInTime() throws SocketTimeoutException {
        if (System.nanoTime() - answerDue > 0) {
            throw new SocketTimeoutException("the answer does not end");
        }
    }

    private synchronized Said said() throws IOException {
        if (said == null) {
            said = new Said(new Limited(super.getOutputStream()));
        }
        return said;
    }

    private static final class Said extends BufferedOutputStream {

        Said(OutputStream out) {
            super(out, MOST_KEPT_BYTES);
        }

        void send() throws IOException {
            super.flush();
        }

        /** Not yet. */
        @Override
        public void flush() {}
    }

    private final class Limited extends FilterOutputStream {

        Limited(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            ScheduledFuture<?> hangUp = limits.schedule(this::hangUp, limit.toMillis(), TimeUnit.MILLISECONDS);
            try {
                out.write(bytes, offset, length);
                awaitAnswer();
            } finally {
                hangUp.cancel(false);
            }
        }

        private @Nullable Void hangUp() throws IOException {
            SmtpSocket.super.close();
            return null;
        }
    }
}
