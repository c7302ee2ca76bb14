package org.opengovcommunity.gateway.page;

import java.util.Objects;
import java.util.Optional;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.gateway.resilience.Guard;
import org.opengovcommunity.gateway.resilience.Guards;
import org.opengovcommunity.gateway.routes.Service;
import org.opengovcommunity.gateway.routes.ServiceClients;
import org.opengovcommunity.gateway.routes.Services;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the API of one service for a page. Each answer may be a {@link Problem}: 400, 401, 403, 404, or 5xx without it, in
 * words for people.
 */
public final class ServiceReader {

    private static final Logger log = LoggerFactory.getLogger(ServiceReader.class);

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
        private final JsonMapper json;

        Factory(Services services, ServiceClients clients, Guards guards, JsonMapper json) {
            this.services = services;
            this.clients = clients;
            this.guards = guards;
            this.json = json.rebuild()
                    .annotationIntrospector(AnnotationIntrospector.pair(
                            json.deserializationConfig().getAnnotationIntrospector(), new NeededParts()))
                    .build();
        }

        /** @param name as in the route table */
        public ServiceReader of(String name) {
            Service service = Objects.requireNonNull(services.services().get(name));
            var client = clients.of(service)
                    .mutate()
                    .configureMessageConverters(
                            converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(json)))
                    .build();
            return new ServiceReader(service, guards.of(name, service.title()), client);
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
            throw failure(failed);
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
            default -> failure(refused);
        };
    }

    /** Logs where in the answer, not what it says there: that may be somebody's. */
    private Problem failure(RuntimeException failed) {
        var cause = NestedExceptionUtils.getMostSpecificCause(failed);
        log.atWarn()
                .addKeyValue("service", service.title())
                .log(
                        "Of an answer of the {} no page can be made: {}",
                        service.title(),
                        cause instanceof JacksonException json ? json.getPathReference() : cause.getClass());
        String detail = "The " + service.title() + " did not give a complete answer.";
        return Problem.of(HttpStatus.BAD_GATEWAY, "service-failed", detail);
    }
}
