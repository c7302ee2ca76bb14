package org.opengovcommunity.notifications.receiving;

import java.util.List;
import org.subethamail.smtp.server.SMTPServer;

/** What makes a server of the library, which speaks SMTP only, one that speaks LMTP (RFC 2033) and nothing else. */
final class Lmtp {

    private Lmtp() {}

    static void speak(SMTPServer server) {
        var commands = server.getCommandHandler();
        commands.addCommand(new Hello("LHLO", "8BITMIME", "SMTPUTF8", "ENHANCEDSTATUSCODES", "PIPELINING"));
        commands.addCommand(new Data(Transaction::dataForEach));
        for (String name : List.of("EHLO", "HELO")) {
            commands.addCommand(new SameAnswer(name, "500 5.5.1 this is LMTP, say LHLO"));
        }
    }
}
