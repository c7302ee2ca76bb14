package org.opengovcommunity.gateway.routes;

import org.opengovcommunity.gateway.headers.CrossingHeaders;
import org.opengovcommunity.gateway.resilience.Guards;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** The route table as the gateway's router. */
@Configuration(proxyBeanMethods = false)
class Routes {

    @Bean
    RouterFunction<ServerResponse> serviceRoutes(
            Services services, ServiceClients clients, Guards guards, CrossingHeaders headers) {
        return services.services().entrySet().stream()
                .map(entry -> {
                    Service service = entry.getValue();
                    var guard = guards.of(entry.getKey(), service.title());
                    var proxy = new ServiceProxy(service, clients.of(service), guard, headers);
                    return GatewayRouterFunctions.route(entry.getKey())
                            .route(anyPath(service), proxy)
                            .build();
                })
                .reduce(RouterFunction::and)
                .orElseThrow(() -> new IllegalStateException("opengov.gateway.services is empty"));
    }

    private static RequestPredicate anyPath(Service service) {
        return service.paths().stream()
                .map(RequestPredicates::path)
                .reduce(RequestPredicate::or)
                .orElseThrow();
    }
}
