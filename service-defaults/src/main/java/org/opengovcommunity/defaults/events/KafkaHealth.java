package org.opengovcommunity.defaults.events;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Health component {@code kafka}: DOWN until the broker was there once and has this service's topics, so that a service
 * started without it becomes ready later; DEGRADED when the broker goes away after that, for the service still answers
 * and its outbox keeps the events.
 */
final class KafkaHealth extends AbstractHealthIndicator {

    private static final int TIMEOUT_SECONDS = 3;
    private static final Logger log = LoggerFactory.getLogger(KafkaHealth.class);

    private final KafkaAdmin admin;
    private volatile boolean topicsThere;
    private volatile boolean reachable;

    KafkaHealth(KafkaAdmin admin) {
        this.admin = admin;
    }

    @Scheduled(fixedDelayString = "PT5S")
    void measure() {
        boolean answers = answers();
        if (answers != reachable) {
            log.info(answers ? "Kafka answers" : "Kafka does not answer");
        }
        if (answers && !topicsThere) {
            // At the start it may have been too early; doing it again changes nothing.
            admin.initialize();
            topicsThere = true;
        }
        reachable = answers;
    }

    private boolean answers() {
        try (var client = Admin.create(admin.getConfigurationProperties())) {
            client.describeCluster().nodes().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException | KafkaException away) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        if (!topicsThere) {
            builder.down().withDetail("reason", "Kafka has not been reached since the start");
        } else if (!reachable) {
            builder.status("DEGRADED").withDetail("reason", "Kafka does not answer; events wait in the outbox");
        } else {
            builder.up();
        }
    }
}
