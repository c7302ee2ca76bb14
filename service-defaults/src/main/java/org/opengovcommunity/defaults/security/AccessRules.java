package org.opengovcommunity.defaults.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/**
 * What a service allows to whom, beyond the rule that every other request needs a token. One bean per service. It is no
 * {@code Customizer}: beans of such a type would be applied to every chain of filters, and before its own rules.
 */
@FunctionalInterface
public interface AccessRules {

    void addTo(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests);
}
