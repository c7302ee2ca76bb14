package org.opengovcommunity.local.mail.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** An HTTP answer. */
record Reply(int status, String type, String policy, byte[] body) {

    /** Pages bring their own style sheet and frame a message; nothing else may load or run. */
    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'";

    /** A message's HTML runs nothing and fetches nothing; a link opens outside the frame. */
    private static final String MESSAGE_POLICY = "sandbox allow-popups allow-popups-to-escape-sandbox;"
            + " default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    static Reply page(int status, String html) {
        return new Reply(status, "text/html; charset=utf-8", PAGE_POLICY, html.getBytes(UTF_8));
    }

    static Reply framed(String html) {
        return new Reply(200, "text/html; charset=utf-8", MESSAGE_POLICY, html.getBytes(UTF_8));
    }

    static Reply of(String type, byte[] body) {
        return new Reply(200, type, PAGE_POLICY, body);
    }

    static Reply problem(int status, String title) {
        String json = "{\"type\":\"about:blank\",\"title\":\"" + title + "\",\"status\":" + status + "}";
        return new Reply(status, "application/problem+json", PAGE_POLICY, json.getBytes(UTF_8));
    }

    static Reply empty() {
        return new Reply(204, "text/plain", PAGE_POLICY, new byte[0]);
    }

    void send(HttpExchange exchange) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Content-Security-Policy", policy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cache-Control", "no-store");
        boolean silent = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, silent ? -1 : body.length);
        if (!silent) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
