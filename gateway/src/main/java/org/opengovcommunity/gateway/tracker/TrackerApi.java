package org.opengovcommunity.gateway.tracker;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.web.Page;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.gateway.resilience.Guard;
import org.opengovcommunity.gateway.resilience.Guards;
import org.opengovcommunity.gateway.routes.Service;
import org.opengovcommunity.gateway.routes.ServiceClients;
import org.opengovcommunity.gateway.routes.Services;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The public part of the API of commitments-service. Each answer may be a {@link Problem}: 404, or 5xx without it. */
@Component
class TrackerApi {

    private static final String COMMITMENTS = "commitments";
    private static final ParameterizedTypeReference<Milestone> MILESTONE = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Page<HistoryEntry>> HISTORY = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Page<Meeting>> MEETINGS = new ParameterizedTypeReference<>() {};

    private final Service service;
    private final Guard guard;
    private final RestClient client;

    TrackerApi(Services services, ServiceClients clients, Guards guards) {
        this.service = Objects.requireNonNull(services.services().get(COMMITMENTS));
        this.guard = guards.of(COMMITMENTS, service.title());
        this.client = clients.of(service);
    }

    Milestone milestone(String id) {
        return read(MILESTONE, "/api/milestones/{id}", id);
    }

    /** Oldest first. */
    List<HistoryEntry> history(String id) {
        return all(HISTORY, "/api/milestones/{id}/history?limit=200&after={after}", id);
    }

    /** By their start. */
    List<Meeting> meetings() {
        return all(MEETINGS, "/api/meetings?limit=200&after={after}");
    }

    private <T> List<T> all(ParameterizedTypeReference<Page<T>> type, String path, String... values) {
        var all = new ArrayList<T>();
        @Nullable String after = "";
        while (after != null) {
            var variables = new ArrayList<Object>(List.of(values));
            variables.add(after);
            Page<T> page = read(type, path, variables.toArray());
            all.addAll(page.items());
            after = page.next();
        }
        return all;
    }

    private <T> T read(ParameterizedTypeReference<T> type, String path, Object... variables) {
        try {
            return guard.call(() ->
                    client.get().uri(service.url() + path, variables).retrieve().requiredBody(type));
        } catch (HttpClientErrorException.NotFound unknown) {
            throw Problem.notFound("not-found", "There is nothing here.");
        } catch (RestClientException | IllegalStateException failed) {
            String detail = "The " + service.title() + " did not give a complete answer.";
            throw Problem.of(HttpStatus.BAD_GATEWAY, "service-failed", detail);
        }
    }
}
