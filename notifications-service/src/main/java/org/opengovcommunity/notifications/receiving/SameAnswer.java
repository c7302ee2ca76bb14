package org.opengovcommunity.notifications.receiving;

import java.io.IOException;
import org.subethamail.smtp.internal.server.BaseCommand;
import org.subethamail.smtp.server.Session;

/** A command that always gets the same answer. */
final class SameAnswer extends BaseCommand {

    private final String answer;

    SameAnswer(String name, String answer) {
        super(name, answer);
        this.answer = answer;
    }

    @Override
    public void execute(String line, Session session) throws IOException {
        session.sendResponse(answer);
    }
}
