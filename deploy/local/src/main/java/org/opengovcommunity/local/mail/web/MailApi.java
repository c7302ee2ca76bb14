package org.opengovcommunity.local.mail.web;

import java.io.IOException;
import org.opengovcommunity.local.mail.Mailbox;
import tools.jackson.databind.json.JsonMapper;

/** {@code GET} and {@code DELETE /api/messages}, {@code GET /api/messages/ID/raw}. */
final class MailApi {

    private static final JsonMapper JSON = new JsonMapper();

    private final Mailbox mailbox;

    MailApi(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    Reply answer(Request request) throws IOException {
        var path = request.path();
        if (path.size() == 2 && path.get(1).equals("messages")) {
            return switch (request.method()) {
                case "GET" -> list(request);
                case "DELETE" -> clear();
                default -> Reply.problem(405, "Method not allowed");
            };
        }
        if (path.size() == 4 && path.get(1).equals("messages") && path.get(3).equals("raw")) {
            return request.method().equals("GET") ? raw(path.get(2)) : Reply.problem(405, "Method not allowed");
        }
        return Reply.problem(404, "Not found");
    }

    private Reply list(Request request) {
        String to = request.to();
        var messages = mailbox.list(message -> to == null || message.isFor(to));
        return Reply.of("application/json", JSON.writeValueAsBytes(messages));
    }

    private Reply clear() throws IOException {
        mailbox.clear();
        return Reply.empty();
    }

    private Reply raw(String id) {
        return mailbox.raw(id)
                .map(bytes -> Reply.of("message/rfc822", bytes))
                .orElseGet(() -> Reply.problem(404, "No such message"));
    }
}
