package org.opengovcommunity.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/** The gateway as clients see it. Every request comes from another client, so that none runs into its limit by chance. */
@TestComponent
@Lazy
public class Gateway {

    private static final AtomicInteger CLIENTS = new AtomicInteger();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Environment environment;

    Gateway(Environment environment) {
        this.environment = environment;
    }

    public static String newClient() {
        int client = CLIENTS.incrementAndGet();
        return "198.51." + client / 250 + "." + (1 + client % 250);
    }

    public HttpRequest.Builder request(String path) {
        return request(path, newClient());
    }

    /** @param client the address that the trusted proxy in front of the gateway saw */
    public HttpRequest.Builder request(String path, String client) {
        return direct(path).header("X-Forwarded-For", client);
    }

    /** Straight from the machine itself, as an operator's request. */
    public HttpRequest.Builder direct(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .timeout(Duration.ofSeconds(20));
    }

    public HttpResponse<String> get(String path) throws IOException {
        return send(request(path));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        return send(request, BodyHandlers.ofString());
    }

    /** Comes back with the headers; the body is read as it arrives. */
    public HttpResponse<InputStream> open(HttpRequest.Builder request) throws IOException {
        return send(request, BodyHandlers.ofInputStream());
    }

    public byte[] bytes(HttpRequest.Builder request) throws IOException {
        return send(request, BodyHandlers.ofByteArray()).body();
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body) throws IOException {
        try {
            return http.send(request.build(), body);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends these bytes as they are, from an outsider's address, and returns everything that comes back. */
    public String raw(String request) throws IOException {
        int client = CLIENTS.incrementAndGet();
        return raw(request, "127.1." + client / 250 + "." + (1 + client % 250));
    }

    /** Sends these bytes and hangs up without waiting for an answer. */
    public void hangUpAfter(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    /** @param client the loopback address that the connection is made from */
    public String raw(String request, String client) throws IOException {
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(client), 0));
            socket.connect(new InetSocketAddress("127.0.0.1", port()));
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }
}
