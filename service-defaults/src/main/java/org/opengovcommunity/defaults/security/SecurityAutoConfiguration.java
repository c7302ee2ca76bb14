package org.opengovcommunity.defaults.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import jakarta.servlet.DispatcherType;
import java.net.URL;
import org.opengovcommunity.defaults.web.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The API security of a service that declares {@link AccessRules}: stateless, bearer tokens only, health and metrics
 * open to the operator's network, other management for ADMIN.
 */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration"
        })
@ConditionalOnBean(AccessRules.class)
class SecurityAutoConfiguration {

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain apiSecurity(
            HttpSecurity http,
            ObjectProvider<AccessRules> rules,
            Refusal refusal,
            @Value("${opengov.public-url}") String publicUrl) {
        var problems = new SecurityProblems(refusal);
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(authorities()))
                        // Where each 401 says that one learns whose tokens are taken (RFC 9728).
                        .protectedResourceMetadata(metadata -> metadata.protectedResourceMetadataCustomizer(resource ->
                                resource.authorizationServer(publicUrl).tlsClientCertificateBoundAccessTokens(false)))
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .authorizeHttpRequests(requests -> {
                    // Where a failed request ends up; nobody has business there otherwise.
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
                    requests.requestMatchers("/error").denyAll();
                    requests.requestMatchers(
                                    "/actuator/health/**",
                                    "/actuator/prometheus",
                                    "/v3/api-docs/**",
                                    "/v3/api-docs.yaml")
                            .permitAll();
                    requests.requestMatchers("/actuator/**").hasRole(Roles.ADMIN);
                    rules.getObject().addTo(requests);
                    requests.anyRequest().authenticated();
                })
                .build();
    }

    /** For a service that checks tokens with the keys of another. */
    @Bean
    JwkSetUriJwtDecoderBuilderCustomizer publishedKeys(
            @Value("${spring.security.oauth2.resourceserver.jwt.jwk-set-uri}") URL url) {
        var selector = new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, PublishedKeys.at(url));
        return decoder -> decoder.jwtProcessorCustomizer(processor -> processor.setJWSKeySelector(selector));
    }

    /**
     * A token speaks for a member, whose roles count, or for a program, which has no role: then its scopes count. A
     * member gains nothing by the scopes of a program they sign in to.
     */
    private static JwtAuthenticationConverter authorities() {
        var roles = new JwtGrantedAuthoritiesConverter();
        roles.setAuthoritiesClaimName("roles");
        roles.setAuthorityPrefix("ROLE_");
        var scopes = new JwtGrantedAuthoritiesConverter();
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(token -> {
            var granted = roles.convert(token);
            return granted.isEmpty() ? scopes.convert(token) : granted;
        });
        return converter;
    }
}
