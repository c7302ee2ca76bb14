package org.opengovcommunity.local.mail.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import org.opengovcommunity.local.mail.Mailbox;

/** The web port of the mail catcher. */
public final class MailWeb implements AutoCloseable {

    private final HttpServer server;

    private MailWeb(HttpServer server) {
        this.server = server;
    }

    /** @param port 0 for any free one */
    public static MailWeb start(Mailbox mailbox, int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var api = new MailApi(mailbox);
        var pages = new MailPages(mailbox);
        server.createContext("/api/", exchange -> answer(exchange, api::answer));
        server.createContext("/", exchange -> answer(exchange, pages::answer));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return new MailWeb(server);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, Answers answers) throws IOException {
        Reply reply;
        try {
            reply = answers.answer(Request.of(exchange));
        } catch (IOException | RuntimeException e) {
            reply = Reply.problem(500, "The message cannot be read");
        }
        reply.send(exchange);
    }

    private interface Answers {
        Reply answer(Request request) throws IOException;
    }
}
