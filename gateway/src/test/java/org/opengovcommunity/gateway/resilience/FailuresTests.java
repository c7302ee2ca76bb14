package org.opengovcommunity.gateway.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.opengovcommunity.gateway.Platform.ARCHIVE;
import static org.opengovcommunity.gateway.Platform.COMMITMENTS;
import static org.opengovcommunity.gateway.Platform.NOTIFICATIONS;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.gateway.Gateway;
import org.opengovcommunity.gateway.GatewayTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A service that is away, hangs or talks nonsense. */
@GatewayTest
class FailuresTests {

    private static final String PATH = "/api/notices";
    private static final String GOOD = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}";

    @Autowired
    Gateway gateway;

    @BeforeEach
    void healthy() {
        heal();
        COMMITMENTS.answers(200, "application/json", "{}");
        ARCHIVE.answers(200, "application/json", "{}");
    }

    @Test
    void aHangingServiceIs504() throws IOException {
        NOTIFICATIONS.sendsAndHangs("");
        var answer = gateway.get(PATH);

        assertProblem(answer, 504, "service-timeout");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SSH-2.0-OpenSSH_9.9\r\n", "HTTP/1.1 banana\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-"})
    void nonsenseIs502(String nonsense) throws IOException {
        NOTIFICATIONS.sends(nonsense);

        assertProblem(gateway.get(PATH), 502, "service-failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 500000", "Transfer-Encoding: chunked"})
    void anAnswerThatBreaksOffNeverLooksComplete(String framing) {
        String chunk = framing.startsWith("T") ? "10000\r\n" : "";
        NOTIFICATIONS.sends("HTTP/1.1 200 OK\r\n" + framing + "\r\n\r\n" + chunk + "x".repeat(50_000));

        assertThatThrownBy(() -> gateway.get(PATH)).isInstanceOf(IOException.class);
    }

    @Test
    void anAnswerThatBreaksOffEarlyIs502() throws IOException {
        NOTIFICATIONS.sends("HTTP/1.1 200 OK\r\nETag: \"1\"\r\nContent-Length: 500\r\n\r\nshort");
        var answer = gateway.get(PATH);

        assertProblem(answer, 502, "service-failed");
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void aSlowAnswerIsNoFailureWhileItGoesOn() throws IOException {
        var next = new CompletableFuture<Void>();
        NOTIFICATIONS.behaves(connection -> {
            try (connection) {
                connection.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n".getBytes());
                for (int i = 0; i < 5; i++) {
                    // Altogether longer than the time-out, which is for the silence in between.
                    next.copy()
                            .completeOnTimeout(null, 100, TimeUnit.MILLISECONDS)
                            .join();
                    connection.getOutputStream().write('a' + i);
                }
            }
        });

        assertThat(gateway.get(PATH).body()).isEqualTo("abcde");
    }

    @Test
    void aDeadServiceIs503AtOnceAndIsLeftAloneUntilItRecovers() throws IOException {
        NOTIFICATIONS.sends("");
        await().pollInterval(Duration.ofMillis(1)).until(() -> status(PATH) == 503);
        int connections = NOTIFICATIONS.connections.get();
        var answer = gateway.get(PATH);

        assertProblem(answer, 503, "service-unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(NOTIFICATIONS.connections).hasValue(connections);
        assertThat(gateway.send(gateway.direct("/actuator/health")).body()).contains("\"status\":\"DEGRADED\"");
        assertThat(gateway.send(gateway.direct("/actuator/health/readiness")).statusCode())
                .isEqualTo(200);

        NOTIFICATIONS.sends(GOOD);
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(gateway.get(PATH).statusCode()).isEqualTo(200));
        assertThat(gateway.send(gateway.direct("/actuator/health")).body()).contains("\"notifications\":\"CLOSED\"");
    }

    @Test
    void aHangingServiceDoesNotHoldUpTheOthers() {
        NOTIFICATIONS.sendsAndHangs("");
        var stuck = new CompletableFuture<?>[20];
        for (int i = 0; i < stuck.length; i++) {
            stuck[i] = CompletableFuture.supplyAsync(() -> status(PATH), Thread::startVirtualThread);
        }
        long start = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            assertThat(status("/api/milestones")).isEqualTo(200);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        CompletableFuture.allOf(stuck).join();
        assertThat(stuck).allSatisfy(call -> assertThat(call.join()).isIn(503, 504));
    }

    @Test
    void aServiceWithoutCapacityIs503() {
        var release = new CompletableFuture<Void>();
        ARCHIVE.behaves(exchange -> {
            release.join();
            exchange.sendResponseHeaders(200, -1);
        });
        int before = ARCHIVE.passedOn().size();
        var busy = new CompletableFuture<?>[3];
        for (int i = 0; i < busy.length; i++) {
            busy[i] = CompletableFuture.supplyAsync(() -> status("/api/foia/requests"), Thread::startVirtualThread);
        }
        await().until(() -> ARCHIVE.passedOn().size() == before + busy.length);

        assertThat(status("/api/foia/requests")).isEqualTo(503);
        release.complete(null);
        assertThat(busy).allSatisfy(call -> assertThat(call.join()).isEqualTo(200));
    }

    @Test
    void clientsThatGiveUpDoNotCountAgainstTheService() throws IOException {
        for (int i = 0; i < 6; i++) {
            gateway.hangUpAfter("POST /api/milestones HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf of it");
        }

        assertThat(status("/api/milestones")).isEqualTo(200);
    }

    private void assertProblem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("problems/" + type).contains("notifications service");
    }

    private int status(String path) {
        try {
            return gateway.get(path).statusCode();
        } catch (IOException e) {
            return -1;
        }
    }

    private void heal() {
        NOTIFICATIONS.sends(GOOD);
        await().atMost(Duration.ofSeconds(5)).until(() -> status(PATH) == 200);
        for (int i = 0; i < 5; i++) {
            assertThat(status(PATH)).isEqualTo(200);
        }
    }
}
