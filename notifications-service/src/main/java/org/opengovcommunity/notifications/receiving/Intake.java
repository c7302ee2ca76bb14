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
import java.util.concurrent.TimeUnit;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.RejectException;

/**
 * Reads messages as fast or slow as they come. What is large waits in a file until there is room for it in memory: one
 * message of the largest size, or several smaller ones. Thousands of clients cost a thread and a file each, not their
 * messages.
 */
final class Intake {

    private static final int SMALL = 64 * 1024;

    private final long limit;
    private final Duration transfer;
    private final Clock clock;
    /** In bytes; first come, first served. */
    private final Semaphore room;

    /**
     * @param limit in bytes; so many of large messages are in memory at a time
     * @param transfer longest time that one message may take, waiting for room included
     */
    Intake(long limit, Duration transfer, Clock clock) {
        this.limit = limit;
        this.transfer = transfer;
        this.clock = clock;
        this.room = new Semaphore(Math.toIntExact(limit), true);
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
                room.release(bytes.length);
            }
        }
    }

    /** @throws RejectException when it is too large, there is no room, or it takes too long: then the client is hung up on */
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
        long size;
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                start.writeTo(out);
                size = start.size();
                for (int read = data.read(buffer); read >= 0; read = data.read(buffer)) {
                    out.write(buffer, 0, read);
                    size += read;
                    check(size, deadline, data);
                }
            }
            waitForRoom(Math.toIntExact(size), deadline);
            return loaded(file, Math.toIntExact(size));
        } finally {
            Files.delete(file);
        }
    }

    private void waitForRoom(int size, Instant deadline) throws RejectException {
        try {
            Duration left = Duration.between(clock.instant(), deadline);
            if (room.tryAcquire(size, left.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new RejectException(451, "4.3.1 too many large messages, please try again later");
    }

    private Message loaded(Path file, int size) throws IOException {
        try {
            return new Message(Files.readAllBytes(file));
        } catch (IOException e) {
            room.release(size);
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
