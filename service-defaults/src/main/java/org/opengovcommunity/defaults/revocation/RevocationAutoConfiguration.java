package org.opengovcommunity.defaults.revocation;

import java.time.Clock;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.opengovcommunity.defaults.events.ByteClients;
import org.opengovcommunity.defaults.events.EventsAutoConfiguration;
import org.opengovcommunity.defaults.security.AccessRules;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Revoked tokens for a service that checks tokens and has events. */
@AutoConfiguration(
        after = EventsAutoConfiguration.class,
        beforeName =
                "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration")
@ConditionalOnBean({AccessRules.class, ByteClients.class})
@EnableConfigurationProperties(RevocationSettings.class)
class RevocationAutoConfiguration {

    private static final int FETCH_WAIT_MILLIS = 3_000;

    @Bean
    RevokedTokens revokedTokens(Clock clock) {
        return new RevokedTokens(clock);
    }

    @Bean
    RevocationListener revocationListener(
            RevocationSettings settings, ByteClients clients, RevokedTokens tokens, Clock clock) {
        // The broker answers as soon as there is an event; waiting long for one costs nothing.
        Map<String, Object> patient = Map.of(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAIT_MILLIS);
        return new RevocationListener(settings, () -> clients.consumer(patient), tokens, clock);
    }
}
