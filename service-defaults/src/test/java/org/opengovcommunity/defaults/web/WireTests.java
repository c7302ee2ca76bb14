package org.opengovcommunity.defaults.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.defaults.DefaultsTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the container makes of requests, byte by byte. */
@DefaultsTest
class WireTests {

    private static final String NEIGHBOUR = "127.0.0.1";
    private static final String STRANGER = "127.0.0.2";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NONSENSE\n\n",
                "GET /public?a=<secret> HTTP/1.1\nHost: a\n\n",
                "GET /pub%zzlic HTTP/1.1\nHost: a\nConnection: close\n\n",
                "GET /public HTTP/1.1\nHost: a b\n\n",
                "GET /public HTTP/1.1\nHost: a\nHost: b\n\n",
                "GET /public HTTP/1.1\n\n",
                "GET /public HTTP/9.9\nHost: a\nConnection: close\n\n",
                "POST /things HTTP/1.1\nHost: a\nContent-Length: -1\n\n",
                "POST /things HTTP/1.1\nHost: a\nTransfer-Encoding: secret\nConnection: close\n\n",
            })
    void whatIsNoRequestIsAProblem(String request) throws IOException {
        String answer = send(request, STRANGER);

        assertThat(answer)
                .matches("(?s)HTTP/1.1 (400|501|505) .*")
                .containsIgnoringCase("Content-Type: application/problem+json")
                .doesNotContainIgnoringCase("<html", "tomcat", "secret");
        assertThat((String) JsonPath.read(body(answer), "$.type")).startsWith("https://opengovcommunity.org/problems/");
        assertThat((int) JsonPath.read(body(answer), "$.status")).isEqualTo(Integer.parseInt(answer.substring(9, 12)));
    }

    @Test
    void whoTheClientIsIsBelievedFromNeighboursOnly() throws IOException {
        String request = """
                GET /client HTTP/1.1
                Host: here
                X-Forwarded-For: 198.51.100.7
                X-Forwarded-Host: elsewhere
                X-Forwarded-Proto: https
                Connection: close

                """;

        assertThat(body(send(request, NEIGHBOUR))).isEqualTo("https://elsewhere for 198.51.100.7");
        assertThat(body(send(request, STRANGER))).isEqualTo("http://here for " + STRANGER);
    }

    private String send(String request, String client) throws IOException {
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(client), 0));
            socket.connect(new InetSocketAddress(NEIGHBOUR, port));
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static String body(String answer) {
        String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
        return answer.contains("Transfer-Encoding: chunked") ? body.replaceAll("(?m)^[0-9a-f]+\r\n|\r\n", "") : body;
    }
}
