package org.opengovcommunity.local.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.BiConsumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * One file of messages, only ever appended to: per message a line of JSON that ends with a line feed, then the bytes as
 * they arrived. What was appended survives the end of the process; a half written last message is ignored.
 */
final class Segment {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;

    Segment(Path file) {
        this.file = file;
    }

    /** Where a message lies in the file. */
    record Place(long offset, int size) {}

    private record Line(CaughtMessage message, int size) {}

    Place append(CaughtMessage message, byte[] raw) throws IOException {
        byte[] line = JSON.writeValueAsBytes(new Line(message, raw.length));
        var record = ByteBuffer.allocate(line.length + 1 + raw.length);
        record.put(line).put((byte) '\n').put(raw).flip();
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long start = channel.size();
            channel.position(start);
            while (record.hasRemaining()) {
                channel.write(record);
            }
            return new Place(start + line.length + 1, raw.length);
        }
    }

    byte[] read(Place place) {
        try (var channel = FileChannel.open(file)) {
            var bytes = ByteBuffer.allocate(place.size());
            while (bytes.hasRemaining() && channel.read(bytes, place.offset() + bytes.position()) >= 0) {}
            return bytes.array();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Calls back for every whole message in the file, oldest first. */
    void forEach(BiConsumer<CaughtMessage, Place> action) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            long offset = 0;
            for (byte[] line = line(in); line.length > 0; line = line(in)) {
                var read = JSON.readValue(line, Line.class);
                offset += line.length + 1;
                in.skipNBytes(read.size());
                action.accept(read.message(), new Place(offset, read.size()));
                offset += read.size();
            }
        } catch (EOFException cutOff) {
            // The process ended in the middle of the last message, so it was never acknowledged.
        }
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    private static byte[] line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                return new byte[0];
            }
            line.write(next);
        }
        return line.toByteArray();
    }
}
