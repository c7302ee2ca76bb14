package org.opengovcommunity.gateway.headers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengovcommunity.gateway.Platform.COMMITMENTS;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.gateway.Gateway;
import org.opengovcommunity.gateway.GatewayTest;
import org.opengovcommunity.gateway.Upstream;
import org.springframework.beans.factory.annotation.Autowired;

/** What services and clients are told in headers. */
@GatewayTest
class HeadersTests {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Autowired
    Gateway gateway;

    @BeforeEach
    void quiet() {
        COMMITMENTS.received.clear();
        COMMITMENTS.answers(200, "application/json", "{}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/docs", "/api/openapi.json", "/api/cycles", "/nothing/here", "/actuator", "/api//me"})
    void everyAnswerCarriesSecurityHeadersAndATraceId(String path) throws IOException {
        var headers = gateway.get(path).headers();

        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(headers.allValues("Referrer-Policy")).hasSize(1);
        assertThat(headers.allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.allValues("X-Trace-Id")).singleElement().asString().matches("[0-9a-f]{32}");
    }

    @Test
    void headersThatAServiceSetsItselfAreKept() throws IOException {
        COMMITMENTS.behaves(exchange -> {
            exchange.getResponseHeaders().set("Content-Security-Policy", "sandbox");
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            Upstream.reply(exchange, 200, "text/html", "");
        });
        var headers = gateway.get("/api/cycles").headers();

        assertThat(headers.allValues("Content-Security-Policy")).containsExactly("sandbox");
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
    }

    @Test
    void theTraceGoesOnIntoTheServiceAndBackToTheUser() throws IOException {
        var started = gateway.get("/api/cycles");
        assertThat(traceparent()).contains(traceId(started));

        var continued = gateway.send(
                gateway.request("/api/cycles").header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01"));
        assertThat(traceparent()).contains(TRACE).doesNotContain("00f067aa0ba902b7");
        assertThat(traceId(continued)).isEqualTo(TRACE);
    }

    @Test
    void servicesHearWhereTheClientSeesThemAndWhoItIs() throws IOException {
        gateway.send(gateway.request("/api/cycles", "203.0.113.7"));

        expectForwarded("203.0.113.7");
    }

    @Test
    void whatOutsidersForgeIsDropped() throws IOException {
        gateway.raw("""
                GET /api/cycles HTTP/1.1
                Host: evil.test
                X-Forwarded-For: 10.0.0.1
                X-Forwarded-Host: evil.test
                X-Forwarded-Proto: gopher
                X-Forwarded-Prefix: /evil
                Forwarded: for=10.0.0.1;host=evil.test
                Connection: close, X-Internal
                X-Internal: yes
                Keep-Alive: timeout=5
                Proxy-Authorization: Basic eDp5
                TE: trailers
                Upgrade: h2c

                """.replace("\n", "\r\n"), "127.0.0.99");

        expectForwarded("127.0.0.99");
        assertThat(COMMITMENTS.last().headers())
                .doesNotContainKeys(
                        "X-forwarded-prefix",
                        "Forwarded",
                        "X-internal",
                        "Keep-alive",
                        "Proxy-authorization",
                        "Te",
                        "Upgrade");
        assertThat(COMMITMENTS.last().headers().getFirst("Host")).startsWith("127.0.0.1:");
    }

    @Test
    void whatMattersToTheServiceGetsThere() throws IOException {
        var wanted = Map.of(
                "Authorization", "Bearer x.y.z", "If-match", "\"7\"", "Idempotency-key", "k", "Cookie", "SESSION=1");
        var request = gateway.request("/api/cycles");
        wanted.forEach(request::header);
        gateway.send(request);

        wanted.forEach((name, value) ->
                assertThat(COMMITMENTS.last().headers().get(name)).containsExactly(value));
    }

    @Test
    void headersOfTheConnectionToTheServiceStayThere() throws IOException {
        COMMITMENTS.behaves(exchange -> {
            exchange.getResponseHeaders().set("Connection", "keep-alive, X-Internal");
            exchange.getResponseHeaders().set("X-Internal", "yes");
            exchange.getResponseHeaders().set("Keep-Alive", "timeout=5");
            Upstream.reply(exchange, 200, "text/plain", "ok");
        });
        var headers = gateway.get("/api/cycles").headers();

        assertThat(headers.map()).doesNotContainKeys("x-internal", "X-Internal");
        assertThat(headers.firstValue("Keep-Alive")).isNotEqualTo(Optional.of("timeout=5"));
    }

    private static void expectForwarded(String client) {
        var headers = COMMITMENTS.last().headers();
        assertThat(headers.get("X-forwarded-for")).containsExactly(client);
        assertThat(headers.get("X-forwarded-host")).containsExactly("opengov.test");
        assertThat(headers.get("X-forwarded-proto")).containsExactly("https");
        assertThat(headers.get("X-forwarded-port")).containsExactly("443");
    }

    private static String traceparent() {
        return COMMITMENTS.last().headers().get("Traceparent").getFirst();
    }

    private static String traceId(HttpResponse<?> answer) {
        return answer.headers().firstValue("X-Trace-Id").orElseThrow();
    }
}
