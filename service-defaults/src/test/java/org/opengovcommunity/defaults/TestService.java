package org.opengovcommunity.defaults;

import io.cloudevents.CloudEvent;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.opengovcommunity.defaults.events.EventConsumers;
import org.opengovcommunity.defaults.events.TransientException;
import org.opengovcommunity.defaults.outbox.OutboxCollection;
import org.opengovcommunity.defaults.security.AccessRules;
import org.opengovcommunity.defaults.security.Scopes;
import org.opengovcommunity.defaults.testing.TestTokens;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;

/** The smallest service: one aggregate collection, two streams, a few endpoints. */
@SpringBootApplication
@Import(TestTokens.Decoding.class)
public class TestService {

    /** What the handlers saw; what they shall do about it. */
    public static class Seen {
        public final Queue<String> ids = new ConcurrentLinkedQueue<>();
        public final Map<String, AtomicInteger> attempts = new ConcurrentHashMap<>();
        public volatile boolean storeAway;
        public volatile boolean poisonCured;

        void handle(CloudEvent event) {
            attempts.computeIfAbsent(event.getId(), id -> new AtomicInteger()).incrementAndGet();
            if (event.getType().contains("poison") && !poisonCured) {
                throw new IllegalArgumentException("poison");
            }
            if (storeAway) {
                throw new TransientException("away");
            }
            ids.add(event.getId());
        }
    }

    @Bean
    Seen seen() {
        return new Seen();
    }

    @Bean
    OutboxCollection things() {
        return new OutboxCollection("things");
    }

    @Bean
    Consumer<List<CloudEvent>> single(EventConsumers consumers, Seen seen) {
        return consumers.each(seen::handle);
    }

    @Bean
    Consumer<List<CloudEvent>> bulk(EventConsumers consumers, Seen seen) {
        return consumers.batch(events -> events.forEach(seen::handle));
    }

    @Bean
    AccessRules accessRules() {
        return requests -> requests.requestMatchers(HttpMethod.GET, "/public", "/client", "/api/notes/*")
                .permitAll()
                .requestMatchers("/records")
                .hasAuthority(Scopes.RECORDS_READ);
    }
}
