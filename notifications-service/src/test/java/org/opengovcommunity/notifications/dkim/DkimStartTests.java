package org.opengovcommunity.notifications.dkim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.opengovcommunity.notifications.delivery.Signer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** With which keys the service starts, and what it says when it does not. */
@ExtendWith(OutputCaptureExtension.class)
class DkimStartTests {

    @TempDir
    private Path folder;

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(DkimSettings.class)
    @Import(DkimConfiguration.class)
    static class Started {}

    @Test
    void withoutAKeyNothingIsSigned() {
        assertThat(start("", "", "")).isSameAs(Signer.NONE);
    }

    @Test
    void withAKeyEverythingIs() throws Exception {
        assertThat(start(Keys.RSA.pem(folder).toString(), "lists.test", "2026")).isInstanceOf(DkimSigner.class);
    }

    @Test
    void aFileThatIsNotThereStopsTheStartWithALine(CapturedOutput output) {
        refuses(output, folder.resolve("none.pem").toString(), "2026", "none.pem cannot be read");
    }

    @Test
    void aFileThatIsNoKeyDoesToo(CapturedOutput output) throws Exception {
        Path file = Files.writeString(folder.resolve("x.pem"), "-----BEGIN PRIVATE KEY-----\nAAAA\n");

        refuses(output, file.toString(), "2026", "x.pem holds no private key in PEM form");
    }

    @Test
    void soDoesAKeyThatIsTooShort(CapturedOutput output) throws Exception {
        refuses(output, Keys.of("RSA", 1024).pem(folder).toString(), "2026", "holds a key of 1024 bits");
    }

    @Test
    void soDoesAKeyOfAnotherKind(CapturedOutput output) throws Exception {
        refuses(output, Keys.of("EC", 256).pem(folder).toString(), "2026", "holds no RSA key, but one for EC");
    }

    @Test
    void soDoesAKeyWithoutASelector(CapturedOutput output) throws Exception {
        refuses(output, Keys.RSA.pem(folder).toString(), "", "opengov.dkim.selector must be a name in DNS");
    }

    private static void refuses(CapturedOutput output, String file, String selector, String why) {
        assertThatExceptionOfType(Exception.class).isThrownBy(() -> start(file, "lists.test", selector));
        assertThat(output)
                .contains("Mail cannot be signed (DKIM): ")
                .contains(why)
                .doesNotContain("\tat org.");
    }

    private static Signer start(String file, String domain, String selector) {
        SpringApplication application = new SpringApplicationBuilder(Started.class)
                .web(WebApplicationType.NONE)
                .application();
        try (var context = application.run(
                "--spring.config.name=none",
                "--opengov.dkim.key-file=" + file,
                "--opengov.dkim.domain=" + domain,
                "--opengov.dkim.selector=" + selector)) {
            return context.getBean(Signer.class);
        }
    }
}
