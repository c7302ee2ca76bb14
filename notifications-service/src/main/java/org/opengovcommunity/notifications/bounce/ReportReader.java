package org.opengovcommunity.notifications.bounce;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.notifications.bounce.Report.Kind;

/**
 * Reads delivery status notifications (RFC 3464) and abuse reports (RFC 5965). Any bytes at all give an answer: what is
 * not understood is {@link Kind#OTHER} and does nobody harm.
 */
final class ReportReader {

    private static final int DEEPEST = 5;

    private final Session session = Session.getInstance(new Properties());

    Report read(byte[] raw) {
        var found = new Parts();
        String id = null;
        try {
            var message = new MimeMessage(session, new ByteArrayInputStream(raw));
            id = message.getHeader("Message-ID", null);
            collect(message, found, 0);
            failedRecipients(message, found);
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            // What was found before the damage counts.
        }
        return found.report(id == null || id.isBlank() ? DigestUtils.sha256Hex(raw) : id);
    }

    private static void collect(Part part, Parts found, int depth) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && depth < DEEPEST) {
            Multipart parts = new MimeMultipart(
                    new ByteArrayDataSource(part.getInputStream().readAllBytes(), part.getContentType()));
            for (int index = 0; index < parts.getCount(); index++) {
                BodyPart inner = parts.getBodyPart(index);
                collect(inner, found, depth + 1);
            }
        } else if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) {
            found.statuses.addAll(DeliveryStatus.read(part.getInputStream().readAllBytes()));
        } else if (part.isMimeType("message/feedback-report")) {
            found.feedback = new InternetHeaders(part.getInputStream());
        } else if (part.isMimeType("message/rfc822")
                || part.isMimeType("message/global")
                || part.isMimeType("text/rfc822-headers")) {
            found.original = new InternetHeaders(part.getInputStream());
        }
    }

    /** Exim says it in a header of its own, whatever the body looks like, and for failures only. */
    private static void failedRecipients(MimeMessage message, Parts found) throws MessagingException {
        if (found.statuses.isEmpty() && message.getHeader("X-Failed-Recipients") != null) {
            found.statuses.add(new DeliveryStatus(Kind.HARD, "5.0.0"));
        }
    }

    private static final class Parts {

        private final List<DeliveryStatus> statuses = new ArrayList<>();
        private @Nullable InternetHeaders feedback;
        private @Nullable InternetHeaders original;

        Report report(String id) {
            String about = original == null ? null : original.getHeader("Message-ID", null);
            String leave = original == null ? null : original.getHeader("List-Unsubscribe", null);
            DeliveryStatus worst = DeliveryStatus.worst(statuses);
            String type = feedback == null ? null : feedback.getHeader("Feedback-Type", null);
            boolean abuse = type != null && type.strip().equalsIgnoreCase("abuse");
            return new Report(
                    abuse ? Kind.COMPLAINT : worst.kind(),
                    worst.status(),
                    about == null || about.isBlank() ? id : about,
                    leave,
                    feedback == null ? null : feedback.getHeader("Original-Mail-From", null));
        }
    }
}
