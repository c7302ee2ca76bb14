package org.opengovcommunity.notifications.bounce;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.notifications.bounce.Report.Kind;

/**
 * What a delivery status notification says of one recipient (RFC 3464, section 2.3).
 *
 * @param status enhanced status code; null where nothing follows from it
 */
record DeliveryStatus(Kind kind, @Nullable String status) {

    private static final DeliveryStatus NOTHING = new DeliveryStatus(Kind.OTHER, null);
    private static final Pattern ENHANCED = Pattern.compile("(?<![\\d.])([245])\\.\\d{1,3}\\.\\d{1,3}(?![\\d.])");
    private static final Pattern REPLY = Pattern.compile("(?<![\\d.])([45])\\d\\d(?![\\d.])");

    /** What is worst for one recipient is what counts: with an address per copy there is only one. */
    static DeliveryStatus worst(List<DeliveryStatus> statuses) {
        return statuses.stream().min(Comparator.comparing(DeliveryStatus::kind)).orElse(NOTHING);
    }

    /** Reads the body of a {@code message/delivery-status} part; in a well-formed one the first group has no recipient. */
    static List<DeliveryStatus> read(byte[] body) throws MessagingException, IOException {
        List<DeliveryStatus> statuses = new ArrayList<>();
        var in = new ByteArrayInputStream(body);
        while (in.available() > 0) {
            var group = new InternetHeaders(in);
            if (group.getHeader("Action") != null || group.getHeader("Status") != null || names(group)) {
                statuses.add(of(group));
            }
            // A filter on the way may have encoded what follows and say so here.
            String encoding = group.getHeader("Content-Transfer-Encoding", null);
            if (encoding != null) {
                in = new ByteArrayInputStream(
                        MimeUtility.decode(in, encoding.strip()).readAllBytes());
            }
        }
        return statuses;
    }

    private static boolean names(InternetHeaders group) {
        return group.getHeader("Final-Recipient") != null || group.getHeader("Original-Recipient") != null;
    }

    private static DeliveryStatus of(InternetHeaders group) {
        String status = status(group);
        String action = text(group, "Action").strip().toLowerCase(Locale.ROOT);
        return switch (action) {
            case "failed" -> failed(status == null ? "5.0.0" : status);
            case "delayed", "delivered", "relayed", "expanded" -> new DeliveryStatus(Kind.UNDECIDED, null);
            // The action is mandatory; without it only a permanent error says enough.
            default -> status != null && status.startsWith("5") ? failed(status) : NOTHING;
        };
    }

    private static DeliveryStatus failed(String status) {
        return new DeliveryStatus(status.startsWith("4") ? Kind.SOFT : Kind.HARD, status);
    }

    private static @Nullable String status(InternetHeaders group) {
        String stated = enhanced(text(group, "Status"));
        return stated == null ? ofReply(text(group, "Diagnostic-Code")) : stated;
    }

    /** The status that a mail server's answer carries, or stands for; null when it is none of 4yz and 5yz. */
    static @Nullable String ofReply(String reply) {
        String enhanced = enhanced(reply);
        Matcher code = REPLY.matcher(reply);
        if (enhanced != null || !code.find()) {
            return enhanced;
        }
        return code.group(1) + ".0.0";
    }

    private static @Nullable String enhanced(String text) {
        Matcher code = ENHANCED.matcher(text);
        return code.find() ? code.group() : null;
    }

    private static String text(InternetHeaders group, String name) {
        String value = group.getHeader(name, " ");
        return value == null ? "" : value;
    }
}
