package org.opengovcommunity.notifications.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.subethamail.smtp.RejectException;

class IntakeTests {

    private static final int LIMIT = 1_000_000;

    private final Intake intake = new Intake(LIMIT, Duration.ofSeconds(1), Clock.systemUTC());

    @Test
    void hasNoMoreInMemoryThanOneOfTheLargestSize() throws IOException, RejectException {
        Intake.Message first = read(LIMIT);

        assertThatThrownBy(() -> read(100_000))
                .isInstanceOfSatisfying(
                        RejectException.class,
                        refused -> assertThat(refused.getCode()).isEqualTo(451));

        first.close();
        assertThat(read(LIMIT).bytes()).hasSize(LIMIT);
    }

    @Test
    void hasSeveralSmallerOnesInMemory() throws IOException, RejectException {
        for (int message = 0; message < 5; message++) {
            assertThat(read(LIMIT / 5).bytes()).hasSize(LIMIT / 5);
        }
    }

    @Test
    void takesSmallOnesWhileALargeOneIsInMemory() throws IOException, RejectException {
        read(LIMIT);

        assertThat(read(10_000).bytes()).hasSize(10_000);
    }

    private Intake.Message read(int size) throws IOException, RejectException {
        return intake.read(new ByteArrayInputStream(new byte[size]));
    }
}
