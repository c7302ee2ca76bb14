package org.opengovcommunity.notifications.delivery;

import java.util.Set;

/** Tells a server that refuses one recipient from one that is out of order. */
final class SmtpReplies {

    private static final int SHUTTING_DOWN = 421;

    /** Who says this to one of many means 452 (RFC 5321, section 4.5.3.1.10). */
    private static final int TOO_MANY_RECIPIENTS = 552;

    private static final int INSUFFICIENT_STORAGE = 452;

    /** Of the order of commands and of signing in, not of recipients (RFC 5321, section 4.2; RFC 4954, section 6). */
    private static final Set<Integer> OF_THE_SESSION = Set.of(500, 502, 503, 504, 530, 535);

    private static final int LONGEST = 500;

    private SmtpReplies() {}

    static boolean isYes(int code) {
        return code >= 200 && code <= 299;
    }

    /**
     * What an answer to {@code RCPT TO} means.
     *
     * @param recipients of the message; one of many that the server has no sensible answer for does not hold up the others
     * @throws RelayAway when it is not about the recipient
     */
    static Reply ofRecipient(int code, String text, int recipients) {
        if (code == TOO_MANY_RECIPIENTS && recipients > 1) {
            return of(INSUFFICIENT_STORAGE, text);
        }
        if (OF_THE_SESSION.contains(code)) {
            throw outOfOrder();
        }
        boolean senseless = code >= 0 && code != SHUTTING_DOWN && (code < 200 || code > 599 || code / 100 == 3);
        return senseless && recipients > 1
                ? new Reply.Deferred("the mail server answered out of order")
                : of(code, text);
    }

    /**
     * What an answer about recipients means.
     *
     * @param code RFC 5321, section 4.2; -1 when it was none
     * @throws RelayAway when it is not about them
     */
    static Reply of(int code, String text) {
        if (isYes(code)) {
            return new Reply.Accepted();
        }
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        String shortened = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
        if (code >= 500 && code <= 599) {
            return new Reply.Refused(shortened);
        }
        if (code >= 400 && code <= 499 && code != SHUTTING_DOWN) {
            return new Reply.Deferred(shortened);
        }
        throw outOfOrder();
    }

    static RelayAway outOfOrder() {
        return new RelayAway("the mail server answered out of order", null);
    }
}
