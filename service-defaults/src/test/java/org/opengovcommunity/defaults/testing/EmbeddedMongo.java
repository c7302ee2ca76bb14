package org.opengovcommunity.defaults.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.opengovcommunity.local.store.EmbeddedStore;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives a test context a database of its own: {@code @ContextConfiguration(initializers = EmbeddedMongo.class)}. It lies
 * in the embedded store, which runs once per JVM, unless the test class is {@link OnRealMongo}.
 */
public final class EmbeddedMongo implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger databases = new AtomicInteger();

    /** Connection string of the embedded store. */
    public static String uri() {
        return Running.STORE.uri();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (context.getEnvironment().containsProperty(OnRealMongo.MARK)) {
            use(context, RealMongo.uri(), RealMongo.newDatabase(context));
        } else {
            use(context, uri(), "test-" + databases.incrementAndGet());
        }
    }

    private static void use(ConfigurableApplicationContext context, String uri, String database) {
        TestPropertyValues.of("spring.mongodb.uri=" + uri, "spring.mongodb.database=" + database)
                .applyTo(context);
    }

    private static final class Running {
        static final EmbeddedStore STORE = EmbeddedStore.start(null, 0);
    }
}
