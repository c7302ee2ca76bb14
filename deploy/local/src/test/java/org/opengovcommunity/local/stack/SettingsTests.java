package org.opengovcommunity.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTests {

    @Test
    void withoutOptionsTheSeedIsLoadedAndTheMailCaught() throws CannotStart {
        var settings = Settings.of(new String[] {"/project"}, Map.of());

        assertThat(settings.data()).isEqualTo(Path.of("/project/.local/data"));
        assertThat(settings.seed()).isTrue();
        assertThat(settings.smtp()).isNull();
        assertThat(settings.ports().of("gateway")).isEqualTo(8080);
    }

    @Test
    void optionsAndEnvironmentAreTaken() throws CannotStart {
        var settings = Settings.of(
                new String[] {"/project", "--empty", "--data", "/elsewhere", "--smtp", "mail.test:25"},
                Map.of("MONGODB_URI", "mongodb://db.test", "OPENGOV_PORT_STORE", "1234"));

        assertThat(settings.data()).isEqualTo(Path.of("/elsewhere"));
        assertThat(settings.seed()).isFalse();
        assertThat(settings.smtp()).isEqualTo("mail.test:25");
        assertThat(settings.mongoUri()).isEqualTo("mongodb://db.test");
        assertThat(settings.ports().of("store")).isEqualTo(1234);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OTEL_EXPORTER_OTLP_ENDPOINT", "MANAGEMENT_TRACING_ENABLED", "SPRING_PROFILES_ACTIVE"})
    void settingsThatMayAskForOtherBeansAreHeard(String variable) {
        String[] arguments = {"/project"};

        assertThat(Settings.of(arguments, Map.of("OPENGOV_SEED", "true")).asBuilt())
                .isTrue();
        assertThat(Settings.of(arguments, Map.of(variable, "x")).asBuilt()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "http", "-1", ""})
    void aPortThatIsNoneIsRefused(String port) {
        var ports = new Ports(Map.of("OPENGOV_PORT_KAFKA", port));

        assertThatThrownBy(() -> ports.of("kafka")).hasMessageContaining("OPENGOV_PORT_KAFKA is not a port");
    }

    @Test
    void allPortsInUseAreNamedWithTheSettingsThatChangeThem() throws Exception {
        try (var one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ports = new Ports(Map.of(
                    "OPENGOV_PORT_SMTP", Integer.toString(one.getLocalPort()),
                    "OPENGOV_PORT_STORE", Integer.toString(other.getLocalPort())));

            assertThatThrownBy(() -> ports.requireFree(List.of("smtp", "store")))
                    .message()
                    .hasLineCount(2)
                    .contains("port " + one.getLocalPort() + " (smtp) is in use", "OPENGOV_PORT_SMTP")
                    .contains("port " + other.getLocalPort() + " (store) is in use", "OPENGOV_PORT_STORE");
        }
    }
}
