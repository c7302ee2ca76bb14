package org.opengovcommunity.defaults.security;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.observation.SecurityObservationSettings;

/** What is told of the security of a service, whatever its rules. */
@AutoConfiguration
@ConditionalOnClass(SecurityObservationSettings.class)
class SecurityTelemetryAutoConfiguration {

    /** A span for every filter of every request costs time, and tells nothing. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }
}
