package org.opengovcommunity.membership.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.binary.Base64;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/**
 * What a browser may do on our pages: show them, with the one style sheet inside them, and send their form back here.
 * Their addresses can carry secrets, so no other site learns them.
 */
@Component
public class PageSecurity {

    private final String style = read("templates/style.css");
    private final String policy = "default-src 'none'; style-src 'sha256-"
            + Base64.encodeBase64String(DigestUtils.sha256(style))
            + "'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /** Text of the style sheet; the policy allows exactly this. */
    String style() {
        return style;
    }

    /** Sets the headers for a chain that serves pages. */
    public HttpSecurity protect(HttpSecurity http) {
        return http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)));
    }

    /**
     * A chain for pages behind mailed links. The token in the link is all the proof there is, so a forged form could do
     * nothing that the link could not: no session, no CSRF token.
     */
    public SecurityFilterChain linkPages(HttpSecurity http, String paths) {
        return protect(http)
                .securityMatcher(paths)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    private static String read(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
