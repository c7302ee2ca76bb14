package org.opengovcommunity.defaults.security;

import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What a service allows to whom, beyond the rule that every other request needs a token. One bean per service. It is no
 * {@code Customizer}: beans of such a type would be applied to every chain of filters, and before its own rules.
 */
@FunctionalInterface
public interface AccessRules {

    /** Requests that only read these paths: HEAD is a GET whose content stays away (RFC 9110, section 9.3.2). */
    static RequestMatcher reading(String... paths) {
        var patterns = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(Stream.of(paths)
                .flatMap(path -> Stream.<RequestMatcher>of(
                        patterns.matcher(HttpMethod.GET, path), patterns.matcher(HttpMethod.HEAD, path)))
                .toList());
    }

    void addTo(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests);
}
