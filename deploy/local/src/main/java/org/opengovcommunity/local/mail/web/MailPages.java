package org.opengovcommunity.local.mail.web;

import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.local.mail.CaughtMessage;
import org.opengovcommunity.local.mail.Mailbox;

/** {@code /}, {@code /messages/ID}, the HTML part at {@code /messages/ID/html}, and the style sheet. */
final class MailPages {

    private final Mailbox mailbox;

    MailPages(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    Reply answer(Request request) throws IOException {
        if (!request.method().equals("GET")) {
            return Reply.problem(405, "Method not allowed");
        }
        var path = request.path();
        Optional<Reply> reply = Optional.empty();
        if (path.isEmpty()) {
            reply = Optional.of(list(request.to()));
        } else if (path.getFirst().equals("style.css")) {
            reply = Optional.of(style());
        } else if (path.getFirst().equals("messages") && path.size() == 2) {
            reply = message(path.get(1));
        } else if (path.getFirst().equals("messages")
                && path.size() == 3
                && path.get(2).equals("html")) {
            reply = html(path.get(1));
        }
        return reply.orElseGet(() ->
                Reply.page(404, Html.page("Not found", "<h1>Not found</h1>\n<p><a href=\"/\">All messages</a></p>")));
    }

    private Reply list(@Nullable String to) {
        String part = to == null ? "" : to.toLowerCase(Locale.ROOT);
        return Reply.page(200, ListPage.of(mailbox.list(message -> mentions(message, part)), to));
    }

    private static boolean mentions(CaughtMessage message, String part) {
        return message.to().stream().anyMatch(to -> to.toLowerCase(Locale.ROOT).contains(part));
    }

    private Optional<Reply> message(String id) {
        return mailbox.get(id)
                .flatMap(message -> mailbox.raw(id).map(raw -> Reply.page(200, MessagePage.of(message, raw))));
    }

    private Optional<Reply> html(String id) {
        return mailbox.raw(id)
                .map(raw -> MessageContent.of(raw).html())
                .map(html -> Reply.framed("<base target=\"_blank\">" + html));
    }

    private static Reply style() throws IOException {
        try (var css = MailPages.class.getResourceAsStream("/mail/style.css")) {
            return Reply.of("text/css", Objects.requireNonNull(css).readAllBytes());
        }
    }
}
