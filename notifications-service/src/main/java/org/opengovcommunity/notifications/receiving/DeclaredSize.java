package org.opengovcommunity.notifications.receiving;

import java.io.IOException;
import java.util.regex.Pattern;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.internal.server.Command;
import org.subethamail.smtp.internal.server.CommandException;
import org.subethamail.smtp.internal.server.HelpMessage;
import org.subethamail.smtp.server.Session;

/** MAIL with a size (RFC 1870) of more digits than the library reads: it would hang up instead of refusing the message. */
record DeclaredSize(Command mail) implements Command {

    private static final Pattern ENORMOUS = Pattern.compile(" size=0*[1-9]\\d{9}", Pattern.CASE_INSENSITIVE);

    @Override
    public void execute(String line, Session session) throws IOException, DropConnectionException {
        if (ENORMOUS.matcher(line).find()) {
            session.sendResponse("552 5.3.4 the message is too large");
        } else {
            mail.execute(line, session);
        }
    }

    @Override
    public HelpMessage getHelp() throws CommandException {
        return mail.getHelp();
    }

    @Override
    public String getName() {
        return mail.getName();
    }
}
