package org.opengovcommunity.notifications.receiving;

import java.io.IOException;
import org.subethamail.smtp.internal.server.BaseCommand;
import org.subethamail.smtp.server.Session;

/** A command of the library that is not spoken here. */
final class Refusal extends BaseCommand {

    private final String answer;

    Refusal(String name, String answer) {
        super(name, "Not here.");
        this.answer = answer;
    }

    @Override
    public void execute(String line, Session session) throws IOException {
        session.sendResponse(answer);
    }
}
