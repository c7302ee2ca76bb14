package org.opengovcommunity.notifications.receiving;

import java.util.regex.Pattern;
import org.subethamail.smtp.server.SMTPServer;

/** What keeps a server of the library from mistakes that the library makes. */
final class Smtp {

    private static final Pattern OF_MAIL = Pattern.compile(
            "(?:\\s+(?:SIZE=\\d{1,20}|BODY=7BIT|BODY=8BITMIME|SMTPUTF8))*\\s*", Pattern.CASE_INSENSITIVE);

    private static final Pattern NONE = Pattern.compile("\\s*");

    private Smtp() {}

    static void speak(SMTPServer server) {
        var commands = server.getCommandHandler();
        commands.addCommand(new Hello("EHLO", "8BITMIME", "SMTPUTF8"));
        var mail = new Checked(commands.getCommand("MAIL"), new DeclaredSize());
        commands.addCommand(new Checked(mail, new Parameters(OF_MAIL)));
        commands.addCommand(new Checked(commands.getCommand("RCPT"), new Parameters(NONE)));
        commands.addCommand(new Data(Transaction::dataForAll));
        // The library's help has lines that are no answer.
        commands.addCommand(new SameAnswer("HELP", "214 2.0.0 this is a list server, see RFC 5321"));
        // The library would take for whole what breaks off in the middle, and for commands what follows a refusal.
        commands.addCommand(new SameAnswer("BDAT", "502 5.5.1 CHUNKING is not offered here, say DATA"));
    }
}
