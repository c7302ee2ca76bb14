package org.opengovcommunity.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengovcommunity.gateway.Platform.ARCHIVE;
import static org.opengovcommunity.gateway.Platform.COMMITMENTS;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.gateway.Gateway;
import org.opengovcommunity.gateway.GatewayTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

/** What is kept out. */
@GatewayTest
class EdgeTests {

    private static final byte[] TOO_LARGE = new byte[12 * 1024 * 1024 + 1];

    @Autowired
    Gateway gateway;

    @BeforeEach
    void quiet() {
        COMMITMENTS.received.clear();
        COMMITMENTS.answers(200, "application/json", "{}");
        ARCHIVE.answers(200, "application/json", "{}");
    }

    @Test
    void aBodyThatIsAnnouncedTooLargeIsRefused() throws IOException {
        var answer = gateway.send(gateway.request("/api/cycles").POST(BodyPublishers.ofByteArray(TOO_LARGE)));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("body-too-large", "at most 12 MB");
        assertThat(COMMITMENTS.passedOn()).isEmpty();
    }

    @Test
    void aBodyThatGrowsTooLargeIsRefusedAndNotHeldAgainstTheService() throws IOException {
        for (int i = 0; i < 6; i++) {
            var body = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(TOO_LARGE));
            assertThat(gateway.send(gateway.request("/api/foia/requests").POST(body))
                            .statusCode())
                    .isEqualTo(413);
        }

        assertThat(gateway.get("/api/foia/requests").statusCode()).isEqualTo(200);
    }

    @Test
    void managementIsForOperators() throws IOException {
        for (String path : List.of("/actuator/health", "/actuator/prometheus", "/actuator/health/readiness")) {
            assertThat(gateway.send(gateway.direct(path)).statusCode()).isEqualTo(200);
            assertThat(gateway.send(gateway.request(path, "203.0.113.7")).statusCode())
                    .isEqualTo(404);
            assertThat(gateway.raw(get(path, ""), "127.0.0.98")).startsWith("HTTP/1.1 404");
        }
    }

    @Test
    void aProxyNobodyKnowsIsNoOperator() {
        var operators = new Operators(List.of("10.0.0.0/8", "::1"));
        var request = new MockHttpServletRequest();
        request.setRemoteAddr("10.1.2.3");
        assertThat(operators.matches(request)).isTrue();

        request.addHeader("Forwarded", "for=203.0.113.7");
        assertThat(operators.matches(request)).isFalse();
    }

    @Test
    void otherOriginsNeedToBeAllowed() throws IOException {
        String preflight = "OPTIONS /api/cycles HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                + "Access-Control-Request-Method: PUT\r\nAccess-Control-Request-Headers: If-Match\r\nOrigin: ";

        assertThat(gateway.raw(preflight + "https://front.test\r\n\r\n"))
                .startsWith("HTTP/1.1 200")
                .contains("Access-Control-Allow-Origin: https://front.test");
        assertThat(gateway.raw(preflight + "https://evil.test\r\n\r\n"))
                .startsWith("HTTP/1.1 403")
                .doesNotContain("Access-Control-Allow-Origin");
        assertThat(gateway.raw(get("/api/cycles", "Origin: https://opengov.test\r\n")))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void noOtherOriginIsAllowedByDefault() {
        var source = new OtherOrigins(List.of(), URI.create("https://opengov.test"));

        assertThat(source.getCorsConfiguration(new MockHttpServletRequest())).isNull();
    }

    @Test
    void refusalsAreProblems() throws IOException {
        assertThat(gateway.raw(get("/api/cycles/%2e%2e/x", "")))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "malformed-request");
        assertThat(gateway.raw(get("/nowhere", ""))).startsWith("HTTP/1.1 404").contains("application/problem+json");
    }

    private static String get(String path, String headers) {
        return "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + headers + "\r\n";
    }
}
