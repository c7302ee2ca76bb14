package org.opengovcommunity.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opengovcommunity.gateway.Gateway;
import org.opengovcommunity.gateway.GatewayTest;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class UnknownPageTests {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @Autowired
    Gateway gateway;

    @Test
    void aBrowserIsToldInWords() throws IOException {
        var page = get("/nothing", BROWSER);

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.body()).contains("<html lang=\"en\">", "There is no page of this address.", "<a href=\"/\">");
    }

    @ParameterizedTest
    @CsvSource({"/nothing,*/*", "/nothing,application/json", "'/api/nothing','" + BROWSER + "'"})
    void aProgramGetsAProblemDocument(String path, String accept) throws IOException {
        var answer = get(path, accept);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    private HttpResponse<String> get(String path, String accept) throws IOException {
        return gateway.send(gateway.request(path).header("Accept", accept));
    }
}
