package org.opengovcommunity.defaults.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is said of a service that cannot start as it is set. */
@ExtendWith(OutputCaptureExtension.class)
class UnusableSettingTests {

    @Configuration(proxyBeanMethods = false)
    static class Started {

        @Bean
        String secret() {
            throw new UnusableSetting("OPENGOV_SECRET is too short.", "Take a longer one.");
        }
    }

    @Test
    void itIsNamedWithTheReasonAndWithoutAStack(CapturedOutput output) {
        var application = new SpringApplicationBuilder(Started.class)
                .web(WebApplicationType.NONE)
                .application();

        assertThatExceptionOfType(Exception.class).isThrownBy(() -> application.run("--spring.config.name=none"));

        assertThat(output)
                .contains("OPENGOV_SECRET is too short.", "Take a longer one.")
                .doesNotContain("\tat org.");
    }
}
