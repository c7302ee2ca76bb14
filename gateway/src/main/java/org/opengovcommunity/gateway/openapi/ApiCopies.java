package org.opengovcommunity.gateway.openapi;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.opengovcommunity.gateway.routes.Service;
import org.opengovcommunity.gateway.routes.ServiceClients;
import org.opengovcommunity.gateway.routes.Services;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What each service says of its own API: fetched at the start, and again when somebody asks and it is old. */
@Component
class ApiCopies {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);

    private final SequencedMap<String, ApiCopy> copies = new LinkedHashMap<>();
    private final JsonMapper json;

    ApiCopies(Services services, ServiceClients clients, JsonMapper json, Clock clock) {
        this.json = json;
        Executor executor = Thread::startVirtualThread;
        services.services()
                .forEach((name, service) -> copies.put(
                        name, new ApiCopy(name, () -> fetch(service, clients.of(service)), executor, clock)));
    }

    /** Describing itself for the first time takes a service seconds; whoever asks first shall not wait for it. */
    @EventListener(ApplicationReadyEvent.class)
    void fetchEarly() {
        copies.values().forEach(ApiCopy::refreshIfDue);
    }

    /** The copies there are, by service; only while there is none at all does this wait a moment for the first. */
    SequencedMap<String, ObjectNode> current() {
        var refreshes = copies.values().stream().map(ApiCopy::refreshIfDue).toArray(CompletableFuture<?>[]::new);
        if (copies.values().stream().allMatch(copy -> copy.current().isEmpty())) {
            CompletableFuture.allOf(refreshes)
                    .completeOnTimeout(null, FIRST_WAIT.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        }
        var current = new LinkedHashMap<String, ObjectNode>();
        copies.forEach((name, copy) -> copy.current().ifPresent(document -> current.put(name, document)));
        return current;
    }

    private ObjectNode fetch(Service service, RestClient client) {
        byte[] body = client.get()
                .uri(URI.create(service.url() + "/v3/api-docs"))
                .retrieve()
                .body(byte[].class);
        JsonNode document = json.readTree(body);
        if (document instanceof ObjectNode object
                && object.path("openapi").asString("").startsWith("3.")) {
            return object;
        }
        throw new IllegalStateException("not an OpenAPI 3 document");
    }
}
