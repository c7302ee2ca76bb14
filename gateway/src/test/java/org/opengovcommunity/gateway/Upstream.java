package org.opengovcommunity.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A small real server in the place of a service. It remembers what it was asked and answers as it is told. */
public final class Upstream {

    /** What arrived. */
    public record Received(String method, String target, Headers headers, byte[] body) {}

    @FunctionalInterface
    public interface Behaviour {
        void answer(HttpExchange exchange) throws IOException;
    }

    public final List<Received> received = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile Behaviour behaviour = exchange -> {};

    private Upstream(HttpServer server) {
        this.server = server;
    }

    public static Upstream start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var upstream = new Upstream(server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", upstream::handle);
            server.start();
            upstream.answers(200, "application/json", "{}");
            return upstream;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void behaves(Behaviour newBehaviour) {
        behaviour = newBehaviour;
    }

    public void answers(int status, String type, String body) {
        behaves(exchange -> reply(exchange, status, type, body));
    }

    /** Answers these bodies by the targets they are asked for at, and 404 otherwise. */
    public void answers(Map<String, String> byTarget) {
        behaves(exchange -> {
            String body = byTarget.get(exchange.getRequestURI().toString());
            reply(exchange, body == null ? 404 : 200, "application/json", body == null ? "{}" : body);
        });
    }

    /** What came from outside; the gateway's own question for a service's description may come at any moment. */
    public List<Received> passedOn() {
        return received.stream()
                .filter(request -> request.headers().containsKey("X-Forwarded-For"))
                .toList();
    }

    /** Of those, the last one. */
    public Received last() {
        return passedOn().getLast();
    }

    public static void reply(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            received.add(new Received(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders(),
                    exchange.getRequestBody().readAllBytes()));
            behaviour.answer(exchange);
        }
    }
}
