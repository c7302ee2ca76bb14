package org.opengovcommunity.defaults.testing;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opengovcommunity.defaults.outbox.OutboxRelay;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** See {@link HeldEvents}. */
final class StillRelay implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        relay(test).stop();
    }

    /** After the test has cleared what is stored. */
    @Override
    public void afterEach(ExtensionContext test) {
        relay(test).start();
    }

    private static OutboxRelay relay(ExtensionContext test) {
        return SpringExtension.getApplicationContext(test).getBean(OutboxRelay.class);
    }
}
