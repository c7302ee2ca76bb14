package org.opengovcommunity.notifications.digest;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.opengovcommunity.notifications.digest.Digest.Entry;
import org.opengovcommunity.notifications.message.Body;
import org.opengovcommunity.notifications.message.Encoded;
import org.opengovcommunity.notifications.message.Headers;
import org.opengovcommunity.notifications.message.Words;

/** Puts a digest into a message. */
final class DigestBody {

    /** Of each message, what a reader needs to show and answer it. */
    private static final Set<String> KEPT = Set.of(
            "date",
            "from",
            "to",
            "cc",
            "subject",
            "message-id",
            "keywords",
            "in-reply-to",
            "references",
            "content-type",
            "mime-version",
            "content-transfer-encoding",
            "precedence",
            "reply-to",
            "list-post");

    private static final List<String> SHOWN = List.of("Date", "From", "Subject", "To", "Cc", "Message-ID");
    private static final String AFTER_CONTENTS = "-".repeat(70);
    private static final String BETWEEN = "-".repeat(30);

    private DigestBody() {}

    /** @param placeholder stands where each copy carries its recipient's token */
    static void fill(MimeMessage message, Digest digest, DigestFormat format, String placeholder)
            throws MessagingException {
        switch (format) {
            case MIME -> message.setContent(mime(digest, placeholder));
            case PLAIN -> {
                String text = plain(digest);
                message.setContent(new MimeMultipart("mixed", text(text, placeholder)));
            }
        }
    }

    private static MimeMultipart mime(Digest digest, String placeholder) throws MessagingException {
        var messages = new MimeMultipart("digest");
        for (int number = 1; number <= digest.entries().size(); number++) {
            var headers = new InternetHeaders();
            headers.setHeader("Content-Type", "message/rfc822");
            messages.addBodyPart(new MimeBodyPart(headers, kept(digest.entries().get(number - 1), number)));
        }
        var part = new MimeBodyPart();
        part.setContent(messages);
        return new MimeMultipart(
                "mixed", text(digest.masthead(), placeholder), text(digest.contents(), placeholder), part);
    }

    private static byte[] kept(Entry entry, int number) {
        var headers = Headers.of(entry.raw());
        byte[] fields = headers.without(name -> !KEPT.contains(name.toLowerCase(Locale.ROOT)))
                .with("Message", String.valueOf(number))
                .toBytes();
        var out = new ByteArrayOutputStream(entry.raw().length);
        out.writeBytes(fields);
        out.write('\r');
        out.write('\n');
        out.write(entry.raw(), headers.bodyAt(), entry.raw().length - headers.bodyAt());
        return out.toByteArray();
    }

    private static String plain(Digest digest) {
        var text = new StringBuilder(digest.masthead());
        text.append('\n')
                .append(digest.contents())
                .append('\n')
                .append(AFTER_CONTENTS)
                .append("\n\n");
        for (int number = 1; number <= digest.entries().size(); number++) {
            byte[] raw = digest.entries().get(number - 1).raw();
            text.append("Message: ").append(number).append('\n');
            text.append(shown(Headers.of(raw))).append("\n\n");
            text.append(Body.text(raw)).append("\n\n").append(BETWEEN).append("\n\n");
        }
        String end = "End of " + digest.title();
        return text.append(end)
                .append('\n')
                .append("*".repeat(end.length()))
                .append('\n')
                .toString();
    }

    private static String shown(Headers headers) {
        return SHOWN.stream()
                .flatMap(name -> headers.first(name).map(value -> name + ": " + Words.decoded(value)).stream())
                .collect(Collectors.joining("\n"));
    }

    private static MimeBodyPart text(String text, String placeholder) throws MessagingException {
        return Encoded.part("text/plain; charset=utf-8", text, placeholder);
    }
}
