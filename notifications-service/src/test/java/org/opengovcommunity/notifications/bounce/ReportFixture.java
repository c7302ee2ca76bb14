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

    /**
     * What a provider of mailboxes sends to the address that was agreed with it, the recipient taken out.
     *
     * @param returnPath of the copy; empty when the provider does not say
     * @param token in the link of the copy that leaves the list
     */
    public static byte[] feedbackLoop(String feedback, String returnPath, String token) {
        return """
                From: Feedback Loop <feedback@provider.test>
                To: <abuse@lists.test>
                Date: Thu, 26 Nov 2026 09:15:00 -0500
                Message-ID: <20261126091500.7F3A@provider.test>
                Subject: FW: [opengov-civ] Which data first?
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type="feedback-report";
                 boundary="part-7F3A"

                --part-7F3A
                Content-Type: text/plain; charset="US-ASCII"
                Content-Transfer-Encoding: 7bit

                This is an email abuse report for a message received from IP 192.0.2.7.

                --part-7F3A
                Content-Type: message/feedback-report

                Feedback-Type: %s
                User-Agent: ProviderFBL/2.1
                Version: 1
                %sOriginal-Rcpt-To: <redacted@provider.test>
                Arrival-Date: Thu, 26 Nov 2026 09:00:00 -0500
                Source-IP: 192.0.2.7
                Reported-Domain: lists.test

                --part-7F3A
                Content-Type: message/rfc822
                Content-Disposition: inline

                Received: from lists.test (lists.test [192.0.2.7]) by mx.provider.test
                From: Citizen via Open Government <opengov-civ@lists.test>
                To: opengov-civ@lists.test
                Message-ID: <which@civil.test>
                Subject: [opengov-civ] Which data first?
                List-Id: Open Government <opengov-civ.lists.test>
                List-Unsubscribe: <http://localhost:8080/unsubscribe/opengov-civ/%s>,
                 <mailto:opengov-civ-leave@lists.test>

                Which data sets should come first?

                --part-7F3A--
                """.formatted(feedback, returnPath.isEmpty() ? "" : "Original-Mail-From: <" + returnPath + ">\n", token)
                .replace("\n", "\r\n")
                .getBytes(UTF_8);
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
