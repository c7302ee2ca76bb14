package org.opengovcommunity.notifications.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A mail server that answers as told and remembers whom it took a message for. */
final class ScriptedRelay implements Relay {

    static final Function<Recipient, Reply> ACCEPT = recipient -> new Reply.Accepted();

    final List<String> served = new ArrayList<>();
    boolean away;
    Function<Recipient, Reply> answer = ACCEPT;
    private int open;

    /** Connections that were not given back. */
    int open() {
        return open;
    }

    @Override
    public Connection connect() {
        if (away) {
            throw new RelayAway("the mail server cannot be reached", null);
        }
        open++;
        return new Connection() {
            @Override
            public Reply send(Letter letter, Recipient recipient) {
                Reply reply = answer.apply(recipient);
                if (reply instanceof Reply.Accepted) {
                    served.add(recipient.memberId());
                }
                return reply;
            }

            @Override
            public void close() {
                open--;
            }
        };
    }
}
