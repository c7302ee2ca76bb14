package org.opengovcommunity.defaults.testing;

import com.mongodb.client.MongoClients;
import java.util.UUID;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.testcontainers.mongodb.MongoDBContainer;

/** The MongoDB for tests that are {@link OnRealMongo}. */
public final class RealMongo implements ExecutionCondition {

    private static final GivenOrContainer SOURCE = new GivenOrContainer("MongoDB", "OPENGOV_TEST_MONGODB_URI");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return SOURCE.available();
    }

    /** Connection string of a server that tests may use; only where the condition is met. */
    public static String uri() {
        return SOURCE.given().orElseGet(() -> Running.CONTAINER.getConnectionString());
    }

    /** A name that no other run has used; the database goes when the context does. */
    static String newDatabase(ConfigurableApplicationContext context) {
        String name = "opengov-test-" + UUID.randomUUID();
        context.addApplicationListener(closed -> {
            if (closed instanceof ContextClosedEvent) {
                drop(name);
            }
        });
        return name;
    }

    private static void drop(String database) {
        try (var client = MongoClients.create(uri())) {
            client.getDatabase(database).drop();
        }
    }

    private static final class Running {
        static final MongoDBContainer CONTAINER = start();

        private static MongoDBContainer start() {
            var container = new MongoDBContainer("mongo:8.0").withReplicaSet();
            container.start();
            return container;
        }
    }
}
