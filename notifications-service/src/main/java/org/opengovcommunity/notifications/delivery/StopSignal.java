package org.opengovcommunity.notifications.delivery;

import java.util.function.BooleanSupplier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Raised on an orderly stop, before the consumers are stopped, so that workers finish their recipient and leave. */
@Component
class StopSignal implements SmartLifecycle, BooleanSupplier {

    private volatile boolean running;
    private volatile boolean stopping;

    @Override
    public void start() {
        stopping = false;
        running = true;
    }

    @Override
    public void stop() {
        stopping = true;
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The last to start and the first to stop. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    @Override
    public boolean getAsBoolean() {
        return stopping;
    }
}
