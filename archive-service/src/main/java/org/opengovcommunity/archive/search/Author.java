package org.opengovcommunity.archive.search;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Who wrote a post, of which members got a copy that is from the list. */
final class Author {

    /** Of a field that is made to be long: parsing takes time by the square of it. The author comes first. */
    private static final int ENOUGH = 1_000;

    private Author() {}

    /** The address that answers go to; when they go to the list, that of the first who gets a copy of them. */
    static String ofCopy(byte[] raw) {
        try {
            var headers = new InternetHeaders(new ByteArrayInputStream(raw));
            List<InternetAddress> answered = new ArrayList<>(mailboxes(headers, "Reply-To"));
            answered.addAll(mailboxes(headers, "Cc"));
            answered.removeAll(mailboxes(headers, "From"));
            return answered.isEmpty() ? "" : answered.getFirst().getAddress();
        } catch (MessagingException e) {
            // What others are in Cc may be written in any way.
            return "";
        }
    }

    private static List<InternetAddress> mailboxes(InternetHeaders headers, String name) throws MessagingException {
        String field = Objects.requireNonNullElse(headers.getHeader(name, ","), "");
        String start = field.substring(0, Math.min(field.length(), ENOUGH));
        return List.of(InternetAddress.parseHeader(start, false));
    }
}
