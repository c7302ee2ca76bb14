package org.opengovcommunity.gateway.edge;

import java.net.URI;
import org.opengovcommunity.defaults.web.BodyLimitFilter;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.defaults.web.Refusal;
import org.opengovcommunity.gateway.ratelimit.RateLimitFilter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * The gateway decides nothing about callers: services check tokens and roles. It keeps malformed requests, floods and
 * strangers to its own management away.
 */
@Configuration(proxyBeanMethods = false)
class EdgeSecurity {

    @Bean
    SecurityFilterChain edge(
            HttpSecurity http,
            EdgeSettings settings,
            Refusal refusal,
            RateLimitFilter rateLimit,
            @Value("${opengov.public-url}") URI publicUrl) {
        var operators = new Operators(settings.operators());
        return http.csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .cors(cors -> cors.configurationSource(new OtherOrigins(settings.allowedOrigins(), publicUrl)))
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(rateLimit, AuthorizationFilter.class)
                .addFilterBefore(
                        new BodyLimitFilter(settings.maxBody(), request -> true, refusal), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/**")
                        .access((caller, context) -> new AuthorizationDecision(operators.matches(context.getRequest())))
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(errors -> errors.authenticationEntryPoint(
                                (request, response, denied) -> refusal.send(request, response, nothingHere()))
                        .accessDeniedHandler(
                                (request, response, denied) -> refusal.send(request, response, nothingHere())))
                .build();
    }

    /** Paths with encoded slashes, dot segments, semicolons and the like never get to a route. */
    @Bean
    RequestRejectedHandler malformedRequests(Refusal refusal) {
        return (request, response, rejected) -> refusal.send(
                request, response, Problem.badRequest("malformed-request", "The address or a header is malformed."));
    }

    private static Problem nothingHere() {
        return Problem.notFound("not-found", "There is nothing here.");
    }
}
