package org.opengovcommunity.gateway.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

class ServiceProblemsTests {

    private final ServiceProblems problems = new ServiceProblems("archive", Duration.ofSeconds(7));

    @Test
    void nobodyListeningIs503() throws IOException {
        URI nobody;
        try (var socket = new ServerSocket(0)) {
            nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
        var client = RestClient.builder()
                .requestFactory(new HttpComponentsClientHttpRequestFactory(HttpClients.createDefault()))
                .build();
        try {
            client.get().uri(nobody).retrieve().toBodilessEntity();
        } catch (ResourceAccessException refused) {
            var problem = problems.of(refused.getCause());
            assertThat(problem.getStatusCode().value()).isEqualTo(503);
            assertThat(problem.getBody().getDetail()).startsWith("The archive cannot be reached");
            assertThat(problem.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("7");
            return;
        }
        throw new AssertionError("somebody listens");
    }

    @Test
    void aConnectionThatIsNotMadeIs503AndSilenceOnOneIs504() {
        assertThat(problems.of(new ConnectTimeoutException("")).getStatusCode().value())
                .isEqualTo(503);
        assertThat(problems.of(new SocketTimeoutException()).getStatusCode().value())
                .isEqualTo(504);
    }
}
