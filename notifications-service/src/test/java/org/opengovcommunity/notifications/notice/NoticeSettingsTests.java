package org.opengovcommunity.notifications.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class NoticeSettingsTests {

    private static final Map<String, Object> FILE = Map.of(
            "opengov.milestone-link", "{id}",
            "opengov.meetings-link", "meetings",
            "opengov.routing[0].event", "x",
            "opengov.routing[0].lists", "opengov",
            "opengov.quiet-periods.milestone-overdue", "1m",
            "opengov.quiet-periods.milestone-progress-reported", "1m");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OPENGOV_QUIETPERIODS_MILESTONEPROGRESSREPORTED",
                "OPENGOV_QUIET_PERIODS_MILESTONE_PROGRESS_REPORTED",
                "opengov.quiet-periods.milestone-progress-reported"
            })
    void aVariableOfTheEnvironmentIsStrongerThanTheFile(String variable) {
        var sources = new StandardEnvironment().getPropertySources();
        sources.addFirst(new MapPropertySource("file", FILE));
        sources.addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", Map.of(variable, "15s")));

        var settings = new Binder(ConfigurationPropertySources.from(sources))
                .bind("opengov", NoticeSettings.class)
                .get();

        assertThat(settings.quietPeriod("org.opengovcommunity.commitments.milestone-progress-reported.v1"))
                .isEqualTo(Duration.ofSeconds(15));
        assertThat(settings.quietPeriod("org.opengovcommunity.commitments.milestone-overdue.v1"))
                .isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.quietPeriod("org.opengovcommunity.commitments.milestone-deadline-changed.v1"))
                .isZero();
    }
}
