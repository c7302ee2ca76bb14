package org.opengovcommunity.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.opengovcommunity.defaults.testing.EmbeddedPlatform;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** What the service talks to, and a directory for its index. */
public final class Surroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        new EmbeddedPlatform().initialize(context);
        try {
            TestPropertyValues.of("opengov.data-dir=" + Files.createTempDirectory("archive"))
                    .applyTo(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
