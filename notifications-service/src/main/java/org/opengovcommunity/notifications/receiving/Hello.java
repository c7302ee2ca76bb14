package org.opengovcommunity.notifications.receiving;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.subethamail.smtp.internal.server.BaseCommand;
import org.subethamail.smtp.server.Session;

/** The greeting of a client (RFC 5321, section 4.1.1.1), answered with what is offered here. */
final class Hello extends BaseCommand {

    private final List<String> offered;

    Hello(String name, String... offered) {
        super(name, "Introduce yourself.", "<hostname>");
        this.offered = List.of(offered);
    }

    @Override
    public void execute(String line, Session session) throws IOException {
        String[] words = getArgs(line);
        if (words.length < 2) {
            session.sendResponse("501 5.5.4 " + getName() + " needs the name of your host");
            return;
        }
        var server = session.getServer();
        session.resetMailTransaction();
        session.setHelo(words[1]);
        List<String> lines = new ArrayList<>(List.of(server.getHostName()));
        lines.addAll(offered);
        if (server.getEnableTLS() && !session.isTLSStarted()) {
            lines.add("STARTTLS");
        }
        session.sendResponse("250-" + String.join("\r\n250-", lines) + "\r\n250 SIZE " + server.getMaxMessageSize());
    }
}
