package org.opengovcommunity.notifications.delivery;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/** Tells a server that refuses one recipient from one that is out of order. */
final class SmtpReplies {

    private static final int SHUTTING_DOWN = 421;
    private static final int LONGEST = 500;

    private SmtpReplies() {}

    /**
     * What became of each recipient of a message, in their order.
     *
     * @throws RelayAway when the failure is not about recipients, and none of them has the message
     */
    static List<Reply> of(MessagingException failure, Address[] recipients) {
        if (recipients.length == 1) {
            return List.of(of(failure));
        }
        Map<Address, Reply> replies = new HashMap<>();
        if (failure instanceof SendFailedException some) {
            for (Address accepted : sent(some)) {
                replies.put(accepted, new Reply.Accepted());
            }
        }
        for (Exception next = failure; next != null; next = next(next)) {
            if (next instanceof SMTPAddressFailedException refused) {
                replies.put(refused.getAddress(), replyOfMany(refused));
            }
        }
        return Arrays.stream(recipients)
                .map(recipient -> replies.containsKey(recipient) ? replies.get(recipient) : of(failure))
                .toList();
    }

    private static Address[] sent(SendFailedException failure) {
        Address[] sent = failure.getValidSentAddresses();
        return sent == null ? new Address[0] : sent;
    }

    private static @Nullable Exception next(Exception failure) {
        return failure instanceof MessagingException one ? one.getNextException() : null;
    }

    /** Others of the same message may have it, so it is not sent again for all of them. */
    private static Reply replyOfMany(SMTPAddressFailedException refused) {
        try {
            return reply(refused.getReturnCode(), refused);
        } catch (RelayAway outOfOrder) {
            return new Reply.Deferred("the mail server answered out of order");
        }
    }

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
