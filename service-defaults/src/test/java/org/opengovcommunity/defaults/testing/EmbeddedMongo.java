package org.opengovcommunity.defaults.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.opengovcommunity.local.store.EmbeddedStore;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives a test context a database of its own in the embedded store: {@code @ContextConfiguration(initializers =
 * EmbeddedMongo.class)}. The store runs once per JVM.
 */
public final class EmbeddedMongo implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger databases = new AtomicInteger();

    /** Connection string of the store. */
    public static String uri() {
        return Running.STORE.uri();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.mongodb.uri=" + uri(), "spring.mongodb.database=test-" + databases.incrementAndGet())
                .applyTo(context);
    }

    private static final class Running {
        static final EmbeddedStore STORE = EmbeddedStore.start(null, 0);
    }
}
