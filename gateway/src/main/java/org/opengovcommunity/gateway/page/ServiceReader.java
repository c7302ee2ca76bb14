package org.opengovcommunity.gateway.page;

import java.util.Objects;
import java.util.Optional;
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

/**
 * Reads the API of one service for a page. Each answer may be a {@link Problem}: 400, 401, 403, 404, or 5xx without it, in
 * words for people.
 */
public final class ServiceReader {

    private final Service service;
    private final Guard guard;
    private final RestClient client;

    private ServiceReader(Service service, Guard guard, RestClient client) {
        this.service = service;
        this.guard = guard;
        this.client = client;
    }

    /** Makes one for each service that pages tell of. */
    @Component
    public static final class Factory {

        private final Services services;
        private final ServiceClients clients;
        private final Guards guards;

        Factory(Services services, ServiceClients clients, Guards guards) {
            this.services = services;
            this.clients = clients;
            this.guards = guards;
        }

        /** @param name as in the route table */
        public ServiceReader of(String name) {
            Service service = Objects.requireNonNull(services.services().get(name));
            return new ServiceReader(service, guards.of(name, service.title()), clients.of(service));
        }
    }

    /** What everybody may see. */
    public <T> T read(ParameterizedTypeReference<T> type, String path, Object... variables) {
        return readAs(Optional.empty(), type, path, variables);
    }

    /**
     * What this reader may see.
     *
     * @param token access token of the reader; none for somebody who is not signed in
     */
    public <T> T readAs(Optional<String> token, ParameterizedTypeReference<T> type, String path, Object... variables) {
        try {
            return guard.call(() -> client.get()
                    .uri(service.url() + path, variables)
                    .headers(headers -> token.ifPresent(headers::setBearerAuth))
                    .retrieve()
                    .requiredBody(type));
        } catch (HttpClientErrorException refused) {
            throw refusal(refused);
        } catch (RestClientException | IllegalStateException failed) {
            throw failure();
        }
    }

    private Problem refusal(HttpClientErrorException refused) {
        return switch (refused) {
            case HttpClientErrorException.BadRequest wrong ->
                Problem.badRequest("bad-request", "There is no page of this address.");
            case HttpClientErrorException.Unauthorized ended ->
                Problem.of(HttpStatus.UNAUTHORIZED, "unauthorized", "You are not signed in any more.");
            case HttpClientErrorException.Forbidden others ->
                Problem.forbidden("forbidden", "This is not for you to see or do.");
            case HttpClientErrorException.NotFound unknown -> Problem.notFound("not-found", "There is nothing here.");
            default -> failure();
        };
    }

    private Problem failure() {
        String detail = "The " + service.title() + " did not give a complete answer.";
        return Problem.of(HttpStatus.BAD_GATEWAY, "service-failed", detail);
    }
}
