package org.opengovcommunity.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StopSignalTests {

    @Test
    void isRaisedByAStopUntilTheNextStart() {
        var signal = new StopSignal();
        assertThat(signal.getAsBoolean()).isFalse();
        signal.start();
        assertThat(signal.getAsBoolean()).isFalse();

        signal.stop();
        assertThat(signal.getAsBoolean()).isTrue();
        assertThat(signal.isRunning()).isFalse();

        signal.start();
        assertThat(signal.getAsBoolean()).isFalse();
    }
}
