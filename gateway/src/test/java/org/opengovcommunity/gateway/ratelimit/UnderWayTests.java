package org.opengovcommunity.gateway.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnderWayTests {

    private final UnderWay underWay = new UnderWay(3);

    @Test
    void aClientHasOnlySoManyRequestsUnderWay() {
        for (int i = 0; i < 3; i++) {
            assertThat(underWay.enter("a")).isTrue();
        }
        assertThat(underWay.enter("a")).isFalse();
        assertThat(underWay.enter("b")).as("another client").isTrue();

        underWay.leave("a");

        assertThat(underWay.enter("a")).isTrue();
        assertThat(underWay.enter("a")).as("a refused one is none").isFalse();
    }
}
