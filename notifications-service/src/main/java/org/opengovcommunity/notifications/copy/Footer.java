package org.opengovcommunity.notifications.copy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import org.opengovcommunity.notifications.list.Links;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.message.Entity;
import org.opengovcommunity.notifications.message.Headers;
import org.opengovcommunity.notifications.message.Parts;

/**
 * The lines at the end of a copy that say where it comes from and how to leave. They name no token: whoever quotes a
 * message would hand theirs to everyone. What is signed or encrypted is not touched, nor what is not understood.
 */
final class Footer {

    /** In other charsets these bytes would be other letters. */
    private static final Set<String> ASCII_BASED = Set.of("us-ascii", "utf-8", "windows-1252", "windows-1250");

    /** Parts within parts beyond this are left alone; each level costs a copy of the message. */
    private static final int DEEPEST = 5;

    private final String text;
    private final String html;

    Footer(MailingList list, Links links) {
        String title = list.title().replaceAll("[^ -~]", "?");
        this.text = "-- \r\n%s: %s\r\nTo leave, write to %s\r\n"
                .formatted(title, links.archive(list), list.address("leave"));
        this.html = "<hr><p>%s: <a href=\"%s\">%s</a><br>To leave, write to <a href=\"mailto:%s\">%4$s</a></p>"
                .formatted(escaped(title), links.archive(list), links.archive(list), list.address("leave"));
    }

    Entity added(Entity entity) {
        return added(entity, 0);
    }

    private Entity added(Entity entity, int depth) {
        if (depth > DEEPEST) {
            return entity;
        }
        return switch (entity.type()) {
            case "text/plain" -> appended(entity, "\r\n" + text);
            case "text/html" -> appended(entity, html);
            case "multipart/alternative" -> inAll(entity, depth);
            case "multipart/related" -> inFirst(entity, depth);
            case "multipart/mixed" -> startsWithText(entity) ? inFirst(entity, depth) : asPart(entity);
            default -> entity;
        };
    }

    private Entity inAll(Entity entity, int depth) {
        Entity changed = entity;
        int count = Parts.of(entity).map(Parts::count).orElse(0);
        for (int index = 0; index < count; index++) {
            changed = changed.withBody(Parts.of(changed).orElseThrow().with(index, part -> added(part, depth + 1)));
        }
        return changed;
    }

    private Entity inFirst(Entity entity, int depth) {
        return Parts.of(entity)
                .map(parts -> entity.withBody(parts.with(0, part -> added(part, depth + 1))))
                .orElse(entity);
    }

    private Entity asPart(Entity entity) {
        var part = new Entity(
                Headers.of("Content-Type: text/plain; charset=us-ascii\r\n".getBytes(US_ASCII)),
                text.getBytes(US_ASCII));
        return Parts.of(entity).map(parts -> entity.withBody(parts.plus(part))).orElse(entity);
    }

    private static boolean startsWithText(Entity mixed) {
        return Parts.of(mixed)
                .map(parts -> parts.get(0))
                .filter(first -> !first.isAttachment())
                .filter(first -> Set.of("text/plain", "text/html", "multipart/alternative", "multipart/related")
                        .contains(first.type()))
                .isPresent();
    }

    private static Entity appended(Entity entity, String footer) {
        String charset = entity.parameter("charset").orElse("us-ascii").toLowerCase(Locale.ROOT);
        boolean ascii = ASCII_BASED.contains(charset) || charset.startsWith("iso-8859-");
        if (!ascii || entity.isAttachment() || isPgp(entity)) {
            return entity;
        }
        String body = new String(entity.body(), ISO_8859_1);
        return switch (entity.transferEncoding()) {
            case "7bit", "8bit", "binary" -> entity.withBody(bytes(ended(body) + footer));
            case "quoted-printable" -> entity.withBody(bytes(ended(withoutSoftEnd(body)) + quoted(footer)));
            case "base64" -> entity.withBody(base64(body, footer));
            default -> entity;
        };
    }

    private static boolean isPgp(Entity entity) {
        return new String(entity.body(), ISO_8859_1).contains("-----BEGIN PGP ");
    }

    private static String ended(String body) {
        return body.isEmpty() || body.endsWith("\r\n") ? body : body + "\r\n";
    }

    private static String withoutSoftEnd(String body) {
        return body.replaceFirst("=[ \\t\\r\\n]*\\z", "");
    }

    /** The footer is ASCII; its lines may be longer than encoded lines are (RFC 2045, section 6.7). */
    private static String quoted(String footer) {
        return footer.replace("=", "=3D")
                .replaceAll(" \\r\\n", "=20\r\n")
                .replaceAll("([^\\r\\n]{70})(?=[^\\r\\n]{6})", "$1=\r\n");
    }

    /** @throws IllegalArgumentException when it is no Base64 */
    private static byte[] base64(String body, String footer) {
        byte[] decoded = Base64.getMimeDecoder().decode(bytes(body));
        String text = ended(new String(decoded, ISO_8859_1)) + footer;
        return bytes(Base64.getMimeEncoder().encodeToString(bytes(text)) + "\r\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
