package org.opengovcommunity.notifications.bounce;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

/** Reports as mail servers write them. */
public final class ReportFixture {

    private ReportFixture() {}

    /** That an address does not exist. */
    public static byte[] hard(String messageId) {
        return hard(messageId, "<original@lists.test>");
    }

    /** That an address does not exist, about this message. */
    public static byte[] hard(String messageId, String original) {
        return deliveryStatus(messageId, original, "failed", "5.1.1", "smtp; 550 5.1.1 no such user");
    }

    static byte[] deliveryStatus(@Nullable String action, @Nullable String status, @Nullable String diagnostic) {
        return deliveryStatus("<r-1@mx.test>", "<original@lists.test>", action, status, diagnostic);
    }

    static byte[] deliveryStatus(
            String messageId,
            String original,
            @Nullable String action,
            @Nullable String status,
            @Nullable String diagnostic) {
        String fields = "Final-Recipient: rfc822; jo@civil.test\n"
                + (action == null ? "" : "Action: " + action + "\n")
                + (status == null ? "" : "Status: " + status + "\n")
                + (diagnostic == null ? "" : "Diagnostic-Code: " + diagnostic + "\n");
        return report("delivery-status", messageId, original, "Reporting-MTA: dns; mx.test\n\n" + fields);
    }

    /** @param feedback e.g. {@code abuse} */
    public static byte[] complaint(String feedback) {
        return report(
                "feedback-report",
                "<f-1@mx.test>",
                "<original@lists.test>",
                "Feedback-Type: " + feedback + "\nUser-Agent: Loop/1\nVersion: 1\n");
    }

    private static byte[] report(String type, String messageId, String original, String fields) {
        return """
                Return-Path: <>
                From: MAILER-DAEMON@mx.test
                To: opengov-civ-bounces@lists.test
                Message-ID: %s
                Subject: A report
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=%s; boundary="b1"

                --b1
                Content-Type: text/plain

                For people.

                --b1
                Content-Type: message/%s

                %s
                --b1
                Content-Type: text/rfc822-headers

                Message-ID: %s
                List-Unsubscribe: <http://localhost:8080/unsubscribe/opengov-civ/m1.mac>,
                 <mailto:opengov-civ-leave@lists.test>
                Subject: The original

                --b1--
                """.formatted(messageId, type, type, fields, original)
                .replace("\n", "\r\n")
                .getBytes(UTF_8);
    }
}
