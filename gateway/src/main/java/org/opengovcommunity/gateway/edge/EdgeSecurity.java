package org.opengovcommunity.gateway.edge;

import jakarta.servlet.DispatcherType;
import java.net.URI;
import org.opengovcommunity.defaults.web.BodyLimitFilter;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.defaults.web.Refusal;
import org.opengovcommunity.gateway.ratelimit.RateLimitFilter;
import org.opengovcommunity.gateway.session.SignIn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * The gateway decides nothing about callers: services check tokens and roles. It keeps malformed requests, floods,
 * requests that other sites forge and strangers to its own management away.
 */
@Configuration(proxyBeanMethods = false)
class EdgeSecurity {

    @Bean
    SecurityFilterChain edge(
            HttpSecurity http,
            EdgeSettings settings,
            Refusal refusal,
            RateLimitFilter rateLimit,
            SignIn signIn,
            @Value("${opengov.public-url}") URI publicUrl) {
        var operators = new Operators(settings.operators());
        signIn.addTo(http);
        return http.headers(AbstractHttpConfigurer::disable)
                .cors(cors -> cors.configurationSource(new OtherOrigins(settings.allowedOrigins(), publicUrl)))
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(rateLimit, CsrfFilter.class)
                .addFilterBefore(new BodyLimitFilter(settings.maxBody(), request -> true, refusal), CsrfFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        // Where a failed request ends up; nobody has business there otherwise.
                        .requestMatchers("/error")
                        .denyAll()
                        .requestMatchers("/actuator/**")
                        .access((caller, context) -> new AuthorizationDecision(operators.matches(context.getRequest())))
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(errors -> errors.authenticationEntryPoint(
                                (request, response, denied) -> refusal.send(request, response, nothingHere()))
                        .accessDeniedHandler((request, response, denied) -> refusal.send(
                                request, response, denied instanceof CsrfException ? csrf() : nothingHere())))
                .build();
    }

    /** Paths with encoded slashes, dot segments, semicolons and the like never get to a route. */
    @Bean
    RequestRejectedHandler malformedRequests(Refusal refusal) {
        return (request, response, rejected) -> refusal.send(
                request, response, Problem.badRequest("malformed-request", "The address or a header is malformed."));
    }

    private static Problem csrf() {
        return Problem.forbidden(
                "csrf", "The header X-XSRF-TOKEN does not have the value of the cookie XSRF-TOKEN of this session.");
    }

    private static Problem nothingHere() {
        return Problem.notFound("not-found", "There is nothing here.");
    }
}
