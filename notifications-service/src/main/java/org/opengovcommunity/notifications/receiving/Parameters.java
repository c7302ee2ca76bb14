package org.opengovcommunity.notifications.receiving;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.internal.server.Command;
import org.subethamail.smtp.internal.server.CommandException;
import org.subethamail.smtp.internal.server.HelpMessage;
import org.subethamail.smtp.server.Session;

/**
 * MAIL or RCPT with parameters: those that are not offered here are refused (RFC 5321, section 4.1.1.11), where the library
 * would promise to do what they ask for.
 *
 * @param offered matches each that is taken
 */
record Parameters(Command command, Pattern offered) implements Command {

    private static final Pattern BEHIND_THE_PATH = Pattern.compile("[^:]*:\\s*(?:<[^>]*+>|[^<\\s]\\S*+)(.*)");

    @Override
    public void execute(String line, Session session) throws IOException, DropConnectionException {
        Matcher parameters = BEHIND_THE_PATH.matcher(line);
        if (parameters.matches() && !offered.matcher(parameters.group(1)).matches()) {
            session.sendResponse("555 5.5.4 only parameters that were offered are taken");
        } else {
            command.execute(line, session);
        }
    }

    @Override
    public HelpMessage getHelp() throws CommandException {
        return command.getHelp();
    }

    @Override
    public String getName() {
        return command.getName();
    }
}
