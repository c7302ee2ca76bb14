package org.opengovcommunity.local.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/** One SMTP transaction: accepted once the mailbox has the bytes. */
final class Arrivals implements MessageHandler {

    private final Mailbox mailbox;
    private final List<String> recipients = new ArrayList<>();
    private String returnPath = "";

    Arrivals(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @Override
    public void from(String sender) {
        returnPath = sender;
    }

    @Override
    public void recipient(String recipient) {
        recipients.add(recipient);
    }

    @Override
    public String data(InputStream data) throws IOException, RejectException {
        byte[] raw = data.readAllBytes();
        try {
            return "caught as "
                    + mailbox.add(returnPath, List.copyOf(recipients), raw).id();
        } catch (IOException full) {
            throw new RejectException(452, "4.3.1 cannot store the message: " + full.getMessage());
        }
    }

    @Override
    public void done() {}
}
