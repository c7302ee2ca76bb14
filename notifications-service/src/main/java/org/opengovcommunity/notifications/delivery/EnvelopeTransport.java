package org.opengovcommunity.notifications.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Hands over finished messages with few round trips: the sender, all recipients and that the message is to come are told in
 * one go where the server allows it (RFC 2920), which the library itself does not.
 */
final class EnvelopeTransport extends SMTPTransport {

    /** Commands whose answers surely fit what the connection holds while we still write (RFC 2920, section 3.1). */
    private static final int MOST_IN_ONE_GO = 100;

    private static final String DATA = "DATA";
    private static final String RESET = "RSET";
    private static final int YES = 250;
    private static final int GO_ON = 354;

    /** Whether the server takes no further message in this session. */
    private boolean over;

    EnvelopeTransport(Session session) {
        super(session, new URLName("smtp", null, -1, null, null, null));
    }

    /**
     * What is said before a message.
     *
     * @param returnPath empty when nobody shall hear of its fate
     * @param international whether the message has a header beyond ASCII
     */
    record Envelope(String returnPath, List<Recipient> recipients, boolean international) {}

    /** A message that can be written. */
    interface Content {

        /** Writes it in RFC 5322 form, without the dots that SMTP adds. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Hands over one message.
     *
     * @return an answer for each recipient, in their order
     * @throws SessionOver when the server takes nothing from us, this message included
     * @throws RelayAway when it answers out of order
     * @throws MessagingException when the connection broke; the message may or may not be accepted
     */
    synchronized List<Reply> send(Envelope envelope, Content content) throws MessagingException, IOException {
        if (over) {
            throw new SessionOver();
        }
        List<Recipient> recipients = envelope.recipients();
        List<Reply> replies = announce(sender(envelope), recipients);
        if (replies.size() < recipients.size()) {
            over = true;
            close();
            return ended(replies, recipients.size());
        }
        if (replies.stream().noneMatch(Reply.Accepted.class::isInstance)) {
            withdraw();
            return replies;
        }
        Reply whole = hand(content);
        return replies.stream()
                .map(reply -> reply instanceof Reply.Accepted ? whole : reply)
                .toList();
    }

    /** What the library says when the message is to begin has been said with the envelope; it reads the answer. */
    @Override
    protected void sendCommand(String command) throws MessagingException {
        if (!command.equals(DATA)) {
            super.sendCommand(command);
        }
    }

    /** After a refusal the library resets the session; a server that is gone by then has refused it all the same. */
    @Override
    public synchronized void issueCommand(String command, int expected) throws MessagingException {
        try {
            super.issueCommand(command, command.equals(RESET) ? YES : expected);
        } catch (MessagingException gone) {
            if (!command.equals(RESET)) {
                throw gone;
            }
            over = true;
        }
    }

    private String sender(Envelope envelope) {
        return "MAIL FROM:<" + envelope.returnPath() + ">"
                + (supportsExtension("8BITMIME") ? " BODY=8BITMIME" : "")
                + (envelope.international() && supportsExtension("SMTPUTF8") ? " SMTPUTF8" : "");
    }

    /** Says everything up to the message, and reads all answers but the last; fewer when the session has ended over them. */
    private List<Reply> announce(String sender, List<Recipient> recipients) throws MessagingException {
        List<String> commands = new ArrayList<>(List.of(sender));
        recipients.forEach(one -> commands.add("RCPT TO:<" + one.address() + ">"));
        commands.add(DATA);
        int inOneGo = supportsExtension("PIPELINING") ? MOST_IN_ONE_GO : 1;
        List<Reply> replies = new ArrayList<>();
        for (int first = 0; first < commands.size(); first += inOneGo) {
            List<String> some = commands.subList(first, Math.min(first + inOneGo, commands.size()));
            for (String command : some) {
                super.sendCommand(command);
            }
            for (String command : some) {
                if (command.equals(sender)) {
                    expectSenderTaken();
                } else if (!command.equals(DATA) && !hear(replies, recipients.size())) {
                    return replies;
                }
            }
        }
        return replies;
    }

    private void expectSenderTaken() throws MessagingException {
        if (!SmtpReplies.isYes(readServerResponse())) {
            throw new SessionOver();
        }
    }

    /** Whether the session goes on; some servers end it after a number of refusals, which hold. */
    private boolean hear(List<Reply> replies, int recipients) throws MessagingException {
        try {
            return replies.add(SmtpReplies.ofRecipient(readServerResponse(), getLastServerResponse(), recipients));
        } catch (RelayAway away) {
            if (replies.stream().anyMatch(Reply.Refused.class::isInstance)) {
                return false;
            }
            throw away;
        }
    }

    private static List<Reply> ended(List<Reply> replies, int recipients) {
        List<Reply> all = new ArrayList<>(Collections.nCopies(recipients, new Reply.Deferred("the session was ended")));
        for (int i = 0; i < replies.size(); i++) {
            if (replies.get(i) instanceof Reply.Refused refused) {
                all.set(i, refused);
            }
        }
        return all;
    }

    /** Nobody may have it; a server that wants it all the same gets nothing (RFC 2920, section 3.1). */
    private void withdraw() {
        try {
            if (readServerResponse() == GO_ON) {
                simpleCommand(".");
            }
            issueCommand(RESET, YES);
        } catch (MessagingException gone) {
            // All have been answered.
            over = true;
        }
    }

    private Reply hand(Content content) throws MessagingException, IOException {
        try {
            content.writeTo(begin());
            finishData();
            return new Reply.Accepted();
        } catch (SMTPSendFailedException refused) {
            return SmtpReplies.of(refused.getReturnCode(), String.valueOf(refused.getMessage()));
        }
    }

    /** A yes where the server is to say that it waits for the message is of no message. */
    private OutputStream begin() throws MessagingException {
        try {
            return data();
        } catch (SMTPSendFailedException refused) {
            if (SmtpReplies.isYes(refused.getReturnCode())) {
                throw SmtpReplies.outOfOrder();
            }
            throw refused;
        }
    }
}
