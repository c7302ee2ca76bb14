package org.opengovcommunity.gateway.ratelimit;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.opengovcommunity.defaults.web.Refusal;
import org.opengovcommunity.gateway.session.Session;
import org.opengovcommunity.gateway.session.Sessions;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Sets up the limit. */
@Configuration(proxyBeanMethods = false)
class RateLimiting {

    @Bean
    RateLimitFilter rateLimitFilter(
            RateLimitSettings settings, JwtDecoder tokens, Sessions sessions, Refusal refusal, MeterRegistry meters) {
        var refused = Counter.builder("gateway.rate.limit.refused")
                .description("Requests refused because of a limit")
                .register(meters);
        var limit = new RateLimit(settings, TimeMeter.SYSTEM_NANOTIME);
        var streams = new StreamLimit(settings.streams());
        var clients = new ClientKey(tokens, request -> sessions.of(request).map(Session::memberId));
        return new RateLimitFilter(limit, new UnderWay(settings.atOnce()), streams, clients, refusal, refused);
    }

    /** The filter has its place in the security chain, not in the container's. */
    @Bean
    FilterRegistrationBean<RateLimitFilter> rateLimitFilterRegistration(RateLimitFilter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
