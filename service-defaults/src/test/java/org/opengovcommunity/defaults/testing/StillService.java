package org.opengovcommunity.defaults.testing;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opengovcommunity.defaults.outbox.OutboxRelay;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** See {@link HeldEvents}. */
final class StillService implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) throws Exception {
        ApplicationContext service = SpringExtension.getApplicationContext(test);
        stop(service.getBean(SimpleAsyncTaskScheduler.class));
        stop(service.getBean(OutboxRelay.class));
    }

    /** After the test has cleared what is stored. */
    @Override
    public void afterEach(ExtensionContext test) {
        ApplicationContext service = SpringExtension.getApplicationContext(test);
        service.getBean(OutboxRelay.class).start();
        service.getBean(SimpleAsyncTaskScheduler.class).start();
    }

    /** Waits for what it is just doing. */
    private static void stop(SmartLifecycle work) throws Exception {
        CompletableFuture<Void> stopped = new CompletableFuture<>();
        work.stop(() -> stopped.complete(null));
        stopped.get(15, TimeUnit.SECONDS);
    }
}
