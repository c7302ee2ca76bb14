package org.opengovcommunity.gateway.ratelimit;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import org.opengovcommunity.defaults.web.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Sets up the limit and the keys that tokens are checked with. */
@Configuration(proxyBeanMethods = false)
class RateLimiting {

    private static final int KEYS_TIMEOUT_MILLIS = 500;
    private static final int KEYS_BYTES = 100_000;

    @Bean
    RateLimitFilter rateLimitFilter(
            RateLimitSettings settings, JwtDecoder tokens, Refusal refusal, MeterRegistry meters) {
        var refused = Counter.builder("gateway.rate.limit.refused")
                .description("Requests answered 429")
                .register(meters);
        var limit = new RateLimit(settings, TimeMeter.SYSTEM_NANOTIME);
        return new RateLimitFilter(limit, new ClientKey(tokens), refusal, refused);
    }

    /** The filter has its place in the security chain, not in the container's. */
    @Bean
    FilterRegistrationBean<RateLimitFilter> rateLimitFilterRegistration(RateLimitFilter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    JwtDecoder tokens(
            @Value("${spring.security.oauth2.resourceserver.jwt.jwk-set-uri}") URL keys,
            @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer,
            @Value("${spring.security.oauth2.resourceserver.jwt.audiences}") String audience) {
        var decoder = NimbusJwtDecoder.withJwkSource(keys(keys)).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(issuer),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audiences -> audiences != null && audiences.contains(audience))));
        return decoder;
    }

    /** Keys outlive an outage of their issuer, and no request waits for a service that hangs or is asked again and again. */
    private static JWKSource<SecurityContext> keys(URL url) {
        var retriever = new DefaultResourceRetriever(KEYS_TIMEOUT_MILLIS, KEYS_TIMEOUT_MILLIS, KEYS_BYTES);
        return JWKSourceBuilder.create(url, retriever)
                .cache(Duration.ofMinutes(5).toMillis(), Duration.ofSeconds(1).toMillis())
                .rateLimited(Duration.ofSeconds(5).toMillis())
                .outageTolerant(Duration.ofDays(1).toMillis())
                .build();
    }
}
