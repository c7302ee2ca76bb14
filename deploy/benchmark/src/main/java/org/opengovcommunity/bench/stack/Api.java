package org.opengovcommunity.bench.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The platform's HTTP API as a script would use it. */
public final class Api {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration TIMEOUT = Duration.ofMinutes(3);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final String base;
    private final @Nullable String token;

    Api(String base, @Nullable String token) {
        this.base = base;
        this.token = token;
    }

    /** An answer; {@link #json} reads its body. */
    public record Answer(int status, java.net.http.HttpHeaders headers, byte[] body) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        /** @throws IllegalStateException unless it is 200, which says what was refused and why */
        public Answer accepted(String what) {
            if (status != 200) {
                throw refused(what);
            }
            return this;
        }

        /** What says that this was refused. */
        public IllegalStateException refused(String what) {
            return new IllegalStateException(what + ": " + status + " " + new String(body, UTF_8));
        }

        public String etag() {
            return headers.firstValue("ETag").orElseThrow();
        }
    }

    public Answer get(String path) {
        return send("GET", path, Map.of(), null);
    }

    public Answer post(String path, String contentType, String body) {
        return send("POST", path, Map.of("Content-Type", contentType), body);
    }

    public Answer send(String method, String path, Map<String, String> headers, @Nullable String body) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(TIMEOUT)
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes a milestone's deadline, whatever version it has now. */
    public Answer moveDeadline(String milestone, String date, String reason) {
        return moveDeadline(milestone, milestoneEtag(milestone), date, reason);
    }

    /** What a change of the milestone needs, as it is now. */
    public String milestoneEtag(String milestone) {
        return get("/api/milestones/" + milestone).etag();
    }

    /** Changes a milestone's deadline when it has this ETag. */
    public Answer moveDeadline(String milestone, String etag, String date, String reason) {
        String body = JSON.writeValueAsString(Map.of("date", date, "precision", "DAY", "reason", reason));
        return send(
                "PUT",
                "/api/milestones/" + milestone + "/deadline",
                Map.of("Content-Type", "application/json", "If-Match", etag),
                body);
    }
}
