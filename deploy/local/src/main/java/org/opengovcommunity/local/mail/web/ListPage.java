package org.opengovcommunity.local.mail.web;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.local.mail.CaughtMessage;

/** The newest messages, with a search by recipient. */
final class ListPage {

    private static final int SHOWN = 200;

    private ListPage() {}

    static String of(List<CaughtMessage> messages, @Nullable String to) {
        String search = Html.escape(to == null ? "" : to);
        String rows = messages.stream().limit(SHOWN).map(ListPage::row).collect(joining("\n"));
        return Html.page("Caught mail", """
                <h1>Caught mail</h1>
                <form action="/" method="get" role="search">
                <label for="to">Recipient</label>
                <input id="to" name="to" type="search" value="%s">
                <button>Search</button>
                </form>
                <p role="status">%s</p>
                <table>
                <caption>Messages, newest first. They went no further than this machine.</caption>
                <thead><tr><th scope="col">Received (UTC)</th><th scope="col">Subject</th>\
                <th scope="col">From</th><th scope="col">To</th></tr></thead>
                <tbody>
                %s
                </tbody>
                </table>
                """.formatted(search, count(messages.size()), rows));
    }

    private static String count(int messages) {
        String found = messages == 1 ? "1 message" : messages + " messages";
        return messages > SHOWN ? found + ", the newest " + SHOWN + " are shown" : found;
    }

    private static String row(CaughtMessage message) {
        String subject = message.subject().isBlank() ? "(no subject)" : message.subject();
        return "<tr><td>%s</td><td><a href=\"/messages/%s\">%s</a></td><td>%s</td><td>%s</td></tr>"
                .formatted(
                        message.receivedAt(),
                        message.id(),
                        Html.escape(subject),
                        Html.escape(message.from()),
                        Html.escape(String.join(", ", message.to())));
    }
}
