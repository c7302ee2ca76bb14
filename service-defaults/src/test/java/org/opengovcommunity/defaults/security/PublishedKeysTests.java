package org.opengovcommunity.defaults.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublishedKeysTests {

    private final RSAKey leaked = key("leaked");
    private final RSAKey other = key("other");
    private final RSAKey madeUp = key("made-up");
    private HttpServer provider;
    private volatile JWKSet published = new JWKSet(List.of(leaked, other));
    private volatile int status = 200;

    @BeforeEach
    void publish() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/", exchange -> {
            byte[] body = published.toString().getBytes(UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        provider.start();
    }

    @AfterEach
    void stop() {
        provider.stop(0);
    }

    @Test
    void aKeyThatIsTakenAwayStopsCounting() throws Exception {
        var keys = keys(Duration.ofSeconds(4));
        assertThat(knows(keys, leaked)).isTrue();

        published = new JWKSet(other);

        await().atMost(Duration.ofSeconds(30)).until(() -> !knows(keys, leaked));
        assertThat(knows(keys, other)).isTrue();
    }

    @Test
    void whatIsKnownOutlivesAnOutage() throws Exception {
        var keys = keys(Duration.ofSeconds(4));
        assertThat(knows(keys, other)).isTrue();

        status = 503;

        await().during(Duration.ofSeconds(5)).atMost(Duration.ofSeconds(30)).until(() -> knows(keys, other));
    }

    @Test
    void madeUpKeysAreJustUnknown() throws Exception {
        var keys = keys(Duration.ofMinutes(1));

        for (int i = 0; i < 5; i++) {
            assertThat(knows(keys, madeUp)).isFalse();
        }
        assertThat(knows(keys, other)).isTrue();
    }

    @Test
    void withoutAnyKeysNobodyIsTakenForAForger() throws Exception {
        status = 503;
        var keys = keys(Duration.ofMinutes(1));

        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> knows(keys, other)).isInstanceOf(KeySourceException.class);
        }
    }

    private JWKSource<SecurityContext> keys(Duration keep) throws IOException {
        var address = "http://127.0.0.1:" + provider.getAddress().getPort() + "/";
        return PublishedKeys.at(URI.create(address).toURL(), keep);
    }

    private static boolean knows(JWKSource<SecurityContext> keys, RSAKey key) throws Exception {
        var byId = new JWKMatcher.Builder().keyID(key.getKeyID()).build();
        return !keys.get(new JWKSelector(byId), null).isEmpty();
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate().toPublicJWK();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
