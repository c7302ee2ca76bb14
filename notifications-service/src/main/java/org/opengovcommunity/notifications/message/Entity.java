package org.opengovcommunity.notifications.message;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message or a part of one (RFC 2045): its header and the bytes of its body. Its lines end with CRLF.
 *
 * @param body without the empty line before it
 */
public record Entity(Headers headers, byte[] body) {

    private static final Pattern TYPE = Pattern.compile("\\s*([!-~&&[^;/\\s]]+/[!-~&&[^;\\s]]+)");

    public static Entity of(byte[] bytes) {
        var headers = Headers.of(bytes);
        int length = bytes.length - headers.bodyAt();
        var body = new byte[length];
        System.arraycopy(bytes, headers.bodyAt(), body, 0, length);
        return new Entity(headers, body);
    }

    /** In lower case, without parameters; text/plain when the header says nothing (RFC 2045, section 5.2). */
    public String type() {
        return headers.first("Content-Type")
                .map(TYPE::matcher)
                .filter(Matcher::lookingAt)
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .orElse("text/plain");
    }

    /** A parameter of the Content-Type, e.g. {@code charset}. */
    public Optional<String> parameter(String name) {
        Pattern parameter =
                Pattern.compile(";\\s*" + name + "\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;\"]+))", Pattern.CASE_INSENSITIVE);
        return headers.first("Content-Type")
                .map(parameter::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1));
    }

    /** In lower case; 7bit when the header says nothing. */
    public String transferEncoding() {
        return headers.first("Content-Transfer-Encoding")
                .map(value -> value.toLowerCase(Locale.ROOT))
                .orElse("7bit");
    }

    public boolean isAttachment() {
        return headers.first("Content-Disposition")
                .filter(value -> value.toLowerCase(Locale.ROOT).startsWith("attachment"))
                .isPresent();
    }

    /** As its writer called it; empty when it has no name that can be read. */
    public Optional<String> fileName() {
        try {
            var part = new MimeBodyPart(new InternetHeaders(new ByteArrayInputStream(headers.toBytes())), new byte[0]);
            return Optional.ofNullable(part.getFileName()).map(Words::decoded);
        } catch (MessagingException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** About how many bytes its content has. */
    public int size() {
        return transferEncoding().equals("base64") ? body.length / 4 * 3 : body.length;
    }

    /** Its content without the transfer encoding; as it is when it is not encoded as it says. */
    public byte[] content() {
        try (InputStream in = MimeUtility.decode(new ByteArrayInputStream(body), transferEncoding())) {
            return in.readAllBytes();
        } catch (MessagingException | IOException broken) {
            return body;
        }
    }

    public Entity withBody(byte[] other) {
        return new Entity(headers, other);
    }

    public Entity withHeaders(Headers other) {
        return new Entity(other, body);
    }

    /** Its bytes in a message. */
    public byte[] toBytes() {
        var out = new ByteArrayOutputStream(body.length + 2_048);
        out.writeBytes(headers.toBytes());
        out.writeBytes("\r\n".getBytes(ISO_8859_1));
        out.writeBytes(body);
        return out.toByteArray();
    }
}
