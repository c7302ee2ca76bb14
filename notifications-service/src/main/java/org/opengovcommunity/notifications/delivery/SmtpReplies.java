package org.opengovcommunity.notifications.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** Tells a server that refuses one recipient from one that is out of order. */
final class SmtpReplies {

    private static final int SHUTTING_DOWN = 421;
    private static final int LONGEST = 500;

    private SmtpReplies() {}

    /** @throws RelayAway when the failure is not about this recipient */
    static Reply of(MessagingException failure) {
        return switch (failure) {
            case SMTPSendFailedException refused
            when refused.getCommand().startsWith("MAIL") ->
                throw new RelayAway("the mail server does not take mail from us", refused);
            case SMTPSendFailedException refused -> reply(refused.getReturnCode(), refused);
            case SendFailedException failed
            when failed.getNextException() instanceof SMTPAddressFailedException refused ->
                reply(refused.getReturnCode(), refused);
            default -> throw new RelayAway("the connection to the mail server broke", failure);
        };
    }

    private static Reply reply(int code, MessagingException refused) {
        String text = String.valueOf(refused.getMessage())
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
        String shortened = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        if (code >= 500 && code <= 599) {
            return new Reply.Refused(shortened);
        }
        if (code >= 400 && code <= 499 && code != SHUTTING_DOWN) {
            return new Reply.Deferred(shortened);
        }
        throw new RelayAway("the mail server answered out of order", refused);
    }
}
