package org.opengovcommunity.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.opengovcommunity.gateway.Platform.MEMBERSHIP;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.opengovcommunity.gateway.Issuer;
import org.opengovcommunity.gateway.Upstream;
import org.opengovcommunity.gateway.Upstream.Received;

/** Stands in for the OpenID provider: strict about codes, verifiers and the client's secret, and willing to fail. */
final class TestProvider {

    private static final String CLIENT =
            "Basic " + Base64.getEncoder().encodeToString("gateway:gateway-secret".getBytes(UTF_8));

    final List<Map<String, String>> refreshes = new CopyOnWriteArrayList<>();
    final List<Received> revocations = new CopyOnWriteArrayList<>();
    volatile Duration tokenLifetime = Duration.ofMinutes(5);
    /** How long ago it issued the tokens that it gives out. */
    volatile Duration tokenAge = Duration.ZERO;

    volatile int refreshStatus = 200;
    volatile String name = "Ann O'Nym";
    final String member = "m-" + UUID.randomUUID();

    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();

    TestProvider() {
        MEMBERSHIP.received.clear();
        MEMBERSHIP.behaves(this::answer);
    }

    /** The member agrees: the path the browser is sent back to. */
    String agree(String authorizationUrl) {
        var request = form(authorizationUrl.substring(authorizationUrl.indexOf('?') + 1));
        String code = UUID.randomUUID().toString();
        codes.put(code, request);
        return "/login/oauth2/code/opengov?code=" + code + "&state=" + request.get("state");
    }

    static Map<String, String> form(String encoded) {
        return Arrays.stream(encoded.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> field[0], field -> URLDecoder.decode(field[1], UTF_8)));
    }

    private void answer(HttpExchange exchange) throws IOException {
        // Others may ask at the same moment.
        var received = MEMBERSHIP.received.stream()
                .filter(request -> request.headers() == exchange.getRequestHeaders())
                .findFirst()
                .orElseThrow();
        switch (exchange.getRequestURI().getPath()) {
            case "/oauth2/jwks" -> Upstream.reply(exchange, 200, "application/json", Issuer.OURS.keys());
            case "/oauth2/token" -> token(exchange, form(new String(received.body(), UTF_8)));
            case "/oauth2/revoke" -> {
                revocations.add(received);
                exchange.sendResponseHeaders(200, -1);
            }
            default -> Upstream.reply(exchange, 200, "text/plain", "membership");
        }
    }

    private void token(HttpExchange exchange, Map<String, String> form) throws IOException {
        if (!CLIENT.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            refuse(exchange, "invalid_client");
        } else if (form.get("grant_type").equals("refresh_token")) {
            refreshes.add(form);
            if (refreshStatus == 200 && revocations.isEmpty()) {
                grant(exchange, "");
            } else if (refreshStatus == 400 || !revocations.isEmpty()) {
                refuse(exchange, "invalid_grant");
            } else {
                Upstream.reply(exchange, refreshStatus, "text/plain", "out of order");
            }
        } else {
            var request = codes.remove(form.getOrDefault("code", ""));
            if (request == null || !request.get("code_challenge").equals(challenge(form.get("code_verifier")))) {
                refuse(exchange, "invalid_grant");
            } else {
                grant(exchange, request.get("nonce"));
            }
        }
    }

    private void grant(HttpExchange exchange, String nonce) throws IOException {
        var id = Issuer.claims(member, "gateway", tokenLifetime).claim("nonce", nonce);
        Upstream.reply(exchange, 200, "application/json", """
                {"access_token":"%s","refresh_token":"the-refresh-token","id_token":"%s",
                 "token_type":"Bearer","expires_in":%d,"scope":"openid profile email"}""".formatted(
                        accessToken(), Issuer.OURS.token(id.build()), tokenLifetime.toSeconds()));
    }

    String accessToken() {
        return Issuer.OURS.token(Issuer.claims(member, "opengov", tokenLifetime)
                .issueTime(Date.from(Instant.now().minus(tokenAge)))
                .claim("name", name)
                .claim("email", "ann@civil.test")
                .claim("sector", "CIVIL_SOCIETY")
                .claim("roles", List.of("MEMBER"))
                .claim("agencies", List.of())
                .jwtID(UUID.randomUUID().toString())
                .build());
    }

    private static void refuse(HttpExchange exchange, String error) throws IOException {
        Upstream.reply(exchange, 400, "application/json", "{\"error\":\"" + error + "\"}");
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
