package org.opengovcommunity.notifications.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A mail server that answers as told and remembers whom it took a message for. */
final class ScriptedRelay implements Relay {

    static final Function<Recipient, Reply> ACCEPT = recipient -> new Reply.Accepted();

    final List<String> served = new ArrayList<>();
    int transactions;
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
            public List<Reply> send(Letter letter, List<Recipient> recipients) {
                List<Reply> replies = recipients.stream().map(answer).toList();
                transactions++;
                for (int i = 0; i < replies.size(); i++) {
                    if (replies.get(i) instanceof Reply.Accepted) {
                        served.add(recipients.get(i).memberId());
                    }
                }
                return replies;
            }

            @Override
            public void close() {
                open--;
            }
        };
    }
}
