package org.opengovcommunity.notifications.receiving;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.internal.io.DotTerminatedInputStream;
import org.subethamail.smtp.internal.io.DotUnstuffingInputStream;
import org.subethamail.smtp.internal.server.BaseCommand;
import org.subethamail.smtp.server.Session;

/**
 * Takes a message. With its end the transaction is over, whatever became of it (RFC 5321, section 4.1.1.4): the library
 * would refuse the message after a refused one, too.
 */
final class Data extends BaseCommand {

    private static final byte[] LINE_END = "\r\n".getBytes(US_ASCII);

    private final Answers answers;

    Data(Answers answers) {
        super("DATA", "The message follows.");
        this.answers = answers;
    }

    /** What is said to a message that has come to its end. */
    @FunctionalInterface
    interface Answers {

        List<String> to(Transaction transaction, InputStream message) throws IOException, DropConnectionException;
    }

    @Override
    public void execute(String line, Session session) throws IOException, DropConnectionException {
        if (!session.isMailTransactionInProgress() || session.getRecipientCount() == 0) {
            session.sendResponse("503 5.5.1 there is no recipient yet");
            return;
        }
        session.sendResponse("354 end with a dot on a line of its own");
        for (String answer : answers.to((Transaction) session.getMessageHandler(), message(session))) {
            session.sendResponse(answer);
        }
        session.resetMailTransaction();
    }

    /** The library takes a dot for stuffed behind the end of a line only, so the message gets one in front of it. */
    private static InputStream message(Session session) throws IOException {
        var message = new DotUnstuffingInputStream(new SequenceInputStream(
                new ByteArrayInputStream(LINE_END), new DotTerminatedInputStream(session.getRawInput())));
        message.readNBytes(LINE_END.length);
        return message;
    }
}
