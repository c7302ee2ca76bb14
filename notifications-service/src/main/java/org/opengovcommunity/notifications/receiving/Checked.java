package org.opengovcommunity.notifications.receiving;

import java.io.IOException;
import java.util.Optional;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.internal.server.Command;
import org.subethamail.smtp.internal.server.CommandException;
import org.subethamail.smtp.internal.server.HelpMessage;
import org.subethamail.smtp.server.Session;

/** A command of the library that gets only the lines that pass a check. */
record Checked(Command command, Check check) implements Command {

    interface Check {

        /** The answer that refuses this line of the command; empty when it passes. */
        Optional<String> refusal(String line);
    }

    @Override
    public void execute(String line, Session session) throws IOException, DropConnectionException {
        Optional<String> refusal = check.refusal(line);
        if (refusal.isPresent()) {
            session.sendResponse(refusal.get());
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
