package org.opengovcommunity.notifications.receiving;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.RejectException;

/**
 * Reads messages as fast or slow as they come. What is large waits in a file, and few large messages are in memory at a
 * time: thousands of slow clients cost a thread and a file each, not their messages.
 */
final class Intake {

    private static final int SMALL = 64 * 1024;
    private static final int LARGE_AT_ONCE = 2;

    private final long limit;
    private final Duration transfer;
    private final Clock clock;
    private final Semaphore large = new Semaphore(LARGE_AT_ONCE);

    /**
     * @param limit in bytes
     * @param transfer longest time that one message may take
     */
    Intake(long limit, Duration transfer, Clock clock) {
        this.limit = limit;
        this.transfer = transfer;
        this.clock = clock;
    }

    /** A message in memory, until it is closed. */
    final class Message implements AutoCloseable {

        private final byte[] bytes;

        private Message(byte[] bytes) {
            this.bytes = bytes;
        }

        byte[] bytes() {
            return bytes;
        }

        @Override
        public void close() {
            if (bytes.length > SMALL) {
                large.release();
            }
        }
    }

    /** @throws RejectException when it is too large, or takes too long: then the client is hung up on */
    Message read(InputStream data) throws IOException, RejectException {
        Instant deadline = clock.instant().plus(transfer);
        var memory = new ByteArrayOutputStream();
        var buffer = new byte[8 * 1024];
        for (int read = data.read(buffer); read >= 0; read = data.read(buffer)) {
            memory.write(buffer, 0, read);
            check(memory.size(), deadline, data);
            if (memory.size() > SMALL) {
                return large(memory, data, buffer, deadline);
            }
        }
        return new Message(memory.toByteArray());
    }

    private Message large(ByteArrayOutputStream start, InputStream data, byte[] buffer, Instant deadline)
            throws IOException, RejectException {
        Path file = Files.createTempFile("mail-in", null);
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                start.writeTo(out);
                long size = start.size();
                for (int read = data.read(buffer); read >= 0; read = data.read(buffer)) {
                    out.write(buffer, 0, read);
                    size += read;
                    check(size, deadline, data);
                }
            }
            large.acquireUninterruptibly();
            return loaded(file);
        } finally {
            Files.delete(file);
        }
    }

    private Message loaded(Path file) throws IOException {
        try {
            return new Message(Files.readAllBytes(file));
        } catch (IOException e) {
            large.release();
            throw e;
        }
    }

    private void check(long size, Instant deadline, InputStream data) throws IOException, RejectException {
        check(deadline);
        if (size > limit) {
            skip(data, deadline);
            throw new RejectException(552, "5.3.4 the message is larger than " + limit + " bytes");
        }
    }

    /** Otherwise the rest of a message would be taken for commands: of its author, in the name of the client. */
    private void skip(InputStream data, Instant deadline) throws IOException, RejectException {
        var buffer = new byte[8 * 1024];
        while (data.read(buffer) >= 0) {
            check(deadline);
        }
    }

    private void check(Instant deadline) throws RejectException {
        if (clock.instant().isAfter(deadline)) {
            throw new DropConnectionException(421, "4.4.2 the message takes too long");
        }
    }
}
