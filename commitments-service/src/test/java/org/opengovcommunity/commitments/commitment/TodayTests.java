package org.opengovcommunity.commitments.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TodayTests {

    @ParameterizedTest
    @CsvSource({
        "2026-11-01T03:59:59Z, America/New_York, 2026-10-31",
        "2026-11-01T04:00:00Z, America/New_York, 2026-11-01",
        "2026-12-01T04:59:59Z, America/New_York, 2026-11-30",
        "2026-11-30T14:00:00Z, Pacific/Guam,     2026-12-01",
    })
    void theDayEndsAtMidnightWhereTheCommunityIs(Instant now, ZoneId zone, LocalDate date) {
        assertThat(new Today(Clock.fixed(now, ZoneOffset.UTC), zone).date()).isEqualTo(date);
    }
}
