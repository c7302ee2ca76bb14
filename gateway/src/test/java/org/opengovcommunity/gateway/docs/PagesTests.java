package org.opengovcommunity.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.gateway.Gateway;
import org.opengovcommunity.gateway.GatewayTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages for people work offline and under the strict policy. */
@GatewayTest
class PagesTests {

    private static final Pattern ASSET = Pattern.compile("(?:src|rel=\"stylesheet\" href)=\"([^\"]+)\"");

    @Autowired
    Gateway gateway;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?sign-in=failed", "/docs"})
    void aPageNeedsNothingFromElsewhereAndNothingInline(String path) throws IOException {
        var page = gateway.get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(page.body())
                .contains("<html lang=\"en\">", "<title>")
                .doesNotContainPattern("<script(?![^>]*src=)|<style|style=\"|onload=|https?://");
        for (String asset : assets(page.body())) {
            assertThat(asset).startsWith("/");
            assertThat(gateway.get(asset).statusCode()).as(asset).isEqualTo(200);
        }
    }

    @Test
    void theFrontPageSaysThatASignInFailed() throws IOException {
        assertThat(gateway.get("/?sign-in=failed").body())
                .contains(
                        "role=\"alert\">You are not signed in",
                        "or your membership is suspended",
                        "What you can do here");
        assertThat(gateway.get("/").body()).doesNotContain("alert");
        assertThat(gateway.get("/?sign-in=%3Cscript%3E").body()).doesNotContain("alert", "<script>");
    }

    @Test
    void theDocumentationShowsTheDocumentOfThePlatform() throws IOException {
        assertThat(gateway.get("/docs").body()).contains("/webjars/swagger-ui/swagger-ui-bundle.js");
        assertThat(gateway.get("/docs/docs.js").body()).contains("url: \"/api/openapi.json\"", "validatorUrl: null");
    }

    @Test
    void scriptsComeCompressedAndOnceAnHour() throws IOException {
        var request =
                gateway.request("/webjars/swagger-ui/swagger-ui-bundle.js").header("Accept-Encoding", "gzip");
        var script = gateway.send(request).headers();

        assertThat(script.firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(script.firstValue("Cache-Control")).hasValue("max-age=3600, public");
    }

    private static Set<String> assets(String html) {
        return new TreeSet<>(
                ASSET.matcher(html).results().map(match -> match.group(1)).toList());
    }
}
