package org.opengovcommunity.notifications.receiving;

import java.io.IOException;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.internal.io.DotTerminatedInputStream;
import org.subethamail.smtp.internal.io.DotUnstuffingInputStream;
import org.subethamail.smtp.internal.server.BaseCommand;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;

/** What makes a server of the library, which speaks SMTP only, one that speaks LMTP (RFC 2033) and nothing else. */
final class Lmtp {

    private Lmtp() {}

    static void speak(SMTPServer server) {
        var commands = server.getCommandHandler();
        commands.addCommand(new Hello());
        commands.addCommand(new Data());
        commands.addCommand(new Unknown("EHLO"));
        commands.addCommand(new Unknown("HELO"));
        // Its answers would have to be for each recipient, too; LHLO does not offer it.
        commands.addCommand(new Unknown("BDAT"));
    }

    private static final class Hello extends BaseCommand {

        Hello() {
            super("LHLO", "Introduce yourself.", "<hostname>");
        }

        @Override
        public void execute(String line, Session session) throws IOException {
            String[] words = getArgs(line);
            if (words.length < 2) {
                session.sendResponse("501 5.5.4 LHLO needs the name of your host");
                return;
            }
            var server = session.getServer();
            session.resetMailTransaction();
            session.setHelo(words[1]);
            session.sendResponse(String.join(
                    "\r\n",
                    "250-" + server.getHostName(),
                    "250-8BITMIME",
                    "250-SMTPUTF8",
                    "250-ENHANCEDSTATUSCODES",
                    "250-PIPELINING",
                    "250 SIZE " + server.getMaxMessageSize()));
        }
    }

    private static final class Data extends BaseCommand {

        Data() {
            super("DATA", "The message follows, and an answer for each recipient.");
        }

        @Override
        public void execute(String line, Session session) throws IOException, DropConnectionException {
            if (!session.isMailTransactionInProgress() || session.getRecipientCount() == 0) {
                session.sendResponse("503 5.5.1 there is no recipient yet");
                return;
            }
            session.sendResponse("354 end with a dot on a line of its own");
            var message = new DotUnstuffingInputStream(new DotTerminatedInputStream(session.getRawInput()));
            for (String answer : ((Transaction) session.getMessageHandler()).dataForEach(message)) {
                session.sendResponse(answer);
            }
            session.resetMailTransaction();
        }
    }

    private static final class Unknown extends BaseCommand {

        Unknown(String name) {
            super(name, "Not in LMTP.");
        }

        @Override
        public void execute(String line, Session session) throws IOException {
            session.sendResponse("500 5.5.1 this is LMTP, say LHLO");
        }
    }
}
