package org.opengovcommunity.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.opengovcommunity.gateway.Platform.ARCHIVE;
import static org.opengovcommunity.gateway.Platform.NOTIFICATIONS;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.gateway.Gateway;
import org.opengovcommunity.gateway.GatewayTest;
import org.opengovcommunity.gateway.RawService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Server-sent events on their way through the gateway. */
@GatewayTest
@ExtendWith(OutputCaptureExtension.class)
class EventStreamTests {

    private static final String STREAM = "/api/notices/n-1/events";
    private static final String GOOD = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}";
    private static final String HEADERS =
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream;charset=UTF-8\r\nTransfer-Encoding: chunked\r\n\r\n";
    private static final String EVENT = "data:1\n\n";

    @Autowired
    Gateway gateway;

    private final AtomicInteger streaming = new AtomicInteger();

    @BeforeEach
    void healthy() {
        NOTIFICATIONS.sends(GOOD);
        await().atMost(Duration.ofSeconds(5)).until(() -> status("/api/notices") == 200);
        for (int i = 0; i < 5; i++) {
            assertThat(status("/api/notices")).isEqualTo(200);
        }
    }

    @Test
    void headersAndEventsArriveAtOnce() throws IOException {
        var asked = new CompletableFuture<Void>();
        var received = new CompletableFuture<Void>();
        ARCHIVE.behaves(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().flush();
            asked.join();
            exchange.getResponseBody().write(EVENT.getBytes(StandardCharsets.US_ASCII));
            exchange.getResponseBody().flush();
            received.join();
        });
        try (var events = gateway.open(gateway.request("/api/archive/records")).body()) {
            asked.complete(null);
            assertThat(next(events)).isEqualTo(EVENT);
        } finally {
            asked.complete(null);
            received.complete(null);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aStreamThatFallsSilentOrBreaksOffIsNoFailureOfItsService(boolean silent, CapturedOutput log)
            throws IOException {
        if (silent) {
            NOTIFICATIONS.sendsAndHangs(HEADERS);
        } else {
            NOTIFICATIONS.sends(HEADERS);
        }
        for (int i = 0; i < 6; i++) {
            try (var events = gateway.open(gateway.request(STREAM)).body()) {
                assertThatThrownBy(events::read).isInstanceOf(IOException.class);
            }
        }
        NOTIFICATIONS.sends(GOOD);

        assertThat(status("/api/notices")).isEqualTo(200);
        assertThat(log).doesNotContain(" ERROR ");
    }

    @Test
    void whoHangsUpFreesTheConnectionToTheService() throws IOException {
        NOTIFICATIONS.behaves(this::streamForEver);
        try (var events = gateway.open(gateway.request(STREAM)).body()) {
            assertThat(next(events)).isEqualTo(EVENT);
            assertThat(streaming).hasValue(1);
        }

        await().until(() -> streaming.get() == 0);
    }

    @Test
    void streamsLeaveRoomForAllOtherRequests() throws IOException {
        NOTIFICATIONS.behaves(this::streamForEver);
        String eager = Gateway.newClient();
        try (var first = stream(eager).body();
                var second = stream(eager).body()) {
            assertRefused(stream(eager), 429);
            try (var third = stream(Gateway.newClient()).body()) {
                assertRefused(stream(Gateway.newClient()), 503);
                assertThat(next(first)).isEqualTo(next(second)).isEqualTo(next(third));
                assertThat(streaming).hasValue(3);

                NOTIFICATIONS.sends(GOOD);
                assertThat(status("/api/notices")).isEqualTo(200);
            }
        }

        await().until(() -> status(STREAM) == 200);
    }

    private void streamForEver(Socket connection) throws IOException {
        if (!RawService.readHead(connection).startsWith("GET " + STREAM)) {
            // The gateway asks for the description of the API by itself.
            RawService.reply(connection, 200, "{}");
            return;
        }
        streaming.incrementAndGet();
        try (connection) {
            var out = connection.getOutputStream();
            out.write(HEADERS.getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write(("8\r\n" + EVENT + "\r\n").getBytes(StandardCharsets.US_ASCII));
                new CompletableFuture<Void>()
                        .completeOnTimeout(null, 20, TimeUnit.MILLISECONDS)
                        .join();
            }
        } catch (IOException hungUp) {
            streaming.decrementAndGet();
        }
    }

    private static void assertRefused(HttpResponse<InputStream> answer, int status) throws IOException {
        try (var body = answer.body()) {
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("10");
            assertThat(body).asString(StandardCharsets.UTF_8).contains("problems/too-many-streams");
        }
    }

    private HttpResponse<InputStream> stream(String client) throws IOException {
        return gateway.open(gateway.request(STREAM, client));
    }

    private static String next(InputStream events) throws IOException {
        return new String(events.readNBytes(EVENT.length()), StandardCharsets.US_ASCII);
    }

    private int status(String path) {
        try {
            return gateway.get(path).statusCode();
        } catch (IOException brokenOff) {
            return -1;
        }
    }
}
