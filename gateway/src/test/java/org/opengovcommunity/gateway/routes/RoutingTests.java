package org.opengovcommunity.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengovcommunity.gateway.Platform.ARCHIVE;
import static org.opengovcommunity.gateway.Platform.COMMITMENTS;
import static org.opengovcommunity.gateway.Platform.MEMBERSHIP;
import static org.opengovcommunity.gateway.Platform.NOTIFICATIONS;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.gateway.Gateway;
import org.opengovcommunity.gateway.GatewayTest;
import org.opengovcommunity.gateway.Upstream;
import org.springframework.beans.factory.annotation.Autowired;

/** Which requests get to which service, and that nothing is changed on the way. */
@GatewayTest
class RoutingTests {

    @Autowired
    Gateway gateway;

    @BeforeEach
    void quiet() {
        List.of(MEMBERSHIP, COMMITMENTS, ARCHIVE).forEach(upstream -> {
            upstream.received.clear();
            upstream.answers(200, "text/plain", upstream.url());
        });
        NOTIFICATIONS.sends("HTTP/1.1 200 OK\r\nContent-Length: 13\r\nConnection: close\r\n\r\nnotifications");
    }

    @ParameterizedTest
    @CsvSource({
        "membership, /api/members",
        "membership, /api/me",
        "membership, /api/me/subscriptions/opengov",
        "membership, /join/AbC-_1",
        "membership, /address/AbC-_1",
        "membership, /delivery/m-1.nggiednkg2hggw4xw3mxudxm",
        "membership, /api/government-domains/hq.dhs.gov",
        "membership, /unsubscribe/opengov-civ/m-1.nggiednkg2hggw4xw3mxudxm",
        "membership, /api/conduct/reports",
        "membership, /appeal/a-token",
        "membership, /oauth2/authorize?response_type=code",
        "membership, /.well-known/openid-configuration",
        "membership, /.well-known/oauth-authorization-server",
        "membership, /.well-known/oauth-protected-resource",
        "membership, /sign-in",
        "membership, /sign-in/confirm?token=abc",
        "membership, /userinfo",
        "membership, /connect/logout",
        "commitments, /api/cycles",
        "commitments, /api/commitments?q=records&overdue=true",
        "commitments, /api/milestones/m-1/history",
        "commitments, /api/meetings",
        "commitments, /calendar/public.ics",
        "notifications, /api/lists/opengov/threads",
        "notifications, /api/notices?milestone=m-1",
        "archive, /api/archive/records?q=deadline",
        "archive, /api/foia/requests",
    })
    void everyPublicPathHasItsService(String service, String path) throws IOException {
        var answer = gateway.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(
                        switch (service) {
                            case "membership" -> MEMBERSHIP.url();
                            case "commitments" -> COMMITMENTS.url();
                            case "archive" -> ARCHIVE.url();
                            default -> service;
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/env",
                "/actuator/health",
                "/local/token",
                "/v3/api-docs",
                "/api",
                "/api/unknown",
                "/apis/members",
                "/userinfo/more",
                "/login/other",
                "/logout",
                "/.well-known/other",
                "/api/..;/actuator",
                "/api/members/..;/actuator/health",
                "/api/members/../../actuator/health",
                "/api/members/%2e%2e/%2e%2e/actuator/health",
                "/api/members/%2e%2e%2f%2e%2e%2factuator",
                "/api/members/..%5c..%5cactuator",
                "/api/members//../actuator",
                "//actuator/health",
                "/api/members/%252e%252e/actuator",
                "/api/members/..%00/actuator",
                "/api/members;x=/../../local/token",
                "/sign-in/%2e%2e/local/token",
                "\\actuator",
            })
    void nothingElseIsReached(String path) throws IOException {
        String answer = gateway.raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1.1 40[04].*");
        assertThat(MEMBERSHIP.passedOn())
                .noneMatch(request -> request.target().matches(".*(actuator|local|api-docs).*"));
        assertThat(COMMITMENTS.passedOn()).isEmpty();
        assertThat(ARCHIVE.passedOn()).isEmpty();
    }

    @Test
    void aTargetWithAHostOfItsOwnGoesNowhereElse() throws IOException {
        gateway.raw("GET http://elsewhere.test/api/me HTTP/1.1\r\nHost: elsewhere.test\r\nConnection: close\r\n\r\n");

        assertThat(MEMBERSHIP.passedOn())
                .singleElement()
                .satisfies(request -> assertThat(request.target()).isEqualTo("/api/me"));
    }

    @Test
    void pathAndQueryCrossUnchanged() throws IOException {
        String target = "/api/archive/records/a%20b@c?q=a+b%2Bc&q=%C3%BC&empty=&flag&from=2026-10-01T00:00:00Z";
        gateway.raw("GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(ARCHIVE.last().target()).isEqualTo(target);
    }

    @Test
    void anAddressThatIsNoUrlIsRefused() throws IOException {
        String answer =
                gateway.raw("GET /api/archive/records?q=100%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("malformed-url");
        assertThat(ARCHIVE.passedOn()).isEmpty();
    }

    @Test
    void formsCrossUnchanged() throws IOException {
        String form = "username=a%40gov.test&empty=&b=2&a=1&b=1+1";
        for (String method : List.of("POST", "PUT")) {
            gateway.send(gateway.request("/sign-in/link?b=2")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .method(method, BodyPublishers.ofString(form)));

            assertThat(MEMBERSHIP.last().body()).asString().isEqualTo(form);
            assertThat(MEMBERSHIP.last().target()).isEqualTo("/sign-in/link?b=2");
        }
    }

    @Test
    void largeBodiesCrossUnchangedBothWays() throws IOException {
        byte[] roster = new byte[11_900_000];
        new Random(1).nextBytes(roster);
        ARCHIVE.behaves(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            new ByteArrayInputStream(ARCHIVE.last().body()).transferTo(exchange.getResponseBody());
        });
        var request = gateway.request("/api/archive/records").POST(BodyPublishers.ofByteArray(roster));

        assertThat(gateway.bytes(request)).isEqualTo(roster);
        assertThat(ARCHIVE.last().body()).isEqualTo(roster);
        assertThat(ARCHIVE.last().headers().getFirst("Content-Length")).isEqualTo("11900000");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 409, 412, 422, 429, 500, 503})
    void refusalsOfServicesPassByteForByte(int status) throws IOException {
        String problem = "{ \"type\":\"https://example.test/x\",\n  \"detail\" : \"\u00fc\" }";
        COMMITMENTS.behaves(exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            exchange.getResponseHeaders().set("Retry-After", "77");
            Upstream.reply(exchange, status, "application/problem+json", problem);
        });
        // More often than it takes to open the breaker: an answer, even a 500, is a sign of life.
        for (int i = 0; i < 7; i++) {
            var answer = gateway.get("/api/milestones/m-1");
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.body()).isEqualTo(problem);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("77");
        }
    }

    @Test
    void redirectsAndCookiesPass() throws IOException {
        MEMBERSHIP.behaves(exchange -> {
            exchange.getResponseHeaders().add("Set-Cookie", "a=1; HttpOnly");
            exchange.getResponseHeaders().add("Set-Cookie", "b=2; HttpOnly");
            exchange.getResponseHeaders().set("Location", "https://opengov.test/login");
            exchange.sendResponseHeaders(302, -1);
        });
        var answer = gateway.get("/oauth2/authorize");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("https://opengov.test/login");
        assertThat(answer.headers().allValues("Set-Cookie")).containsExactly("a=1; HttpOnly", "b=2; HttpOnly");
    }

    @Test
    void answersWithoutABodyGiveTheirConnectionBack() throws IOException {
        ARCHIVE.behaves(exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            exchange.sendResponseHeaders(304, -1);
        });
        // More often than there are connections to this service.
        for (int i = 0; i < 5; i++) {
            var request = gateway.request("/api/archive/records/1").header("If-None-Match", "\"1\"");
            assertThat(gateway.send(request).statusCode()).isEqualTo(304);
        }
    }

    @Test
    void aServiceMayRefuseBeforeItHasReadTheBody() throws IOException {
        NOTIFICATIONS.sendsAndHangs("HTTP/1.1 401 Unauthorized\r\nContent-Length: 7\r\n\r\nrefused");
        var request =
                gateway.request("/api/lists/opengov/posts").POST(BodyPublishers.ofByteArray(new byte[11_000_000]));

        assertThat(gateway.send(request).statusCode()).isEqualTo(401);
    }
}
