package org.opengovcommunity.notifications;

import org.opengovcommunity.bench.sink.Script;
import org.opengovcommunity.bench.sink.SmtpSink;
import org.opengovcommunity.defaults.testing.EmbeddedPlatform;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Everything the service talks to, started once per JVM. */
public final class Surroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final SmtpSink MAIL = SmtpSink.start(0, Script.ACCEPT);

    /** The mail server. */
    public static SmtpSink mail() {
        return MAIL;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        new EmbeddedPlatform().initialize(context);
        TestPropertyValues.of("opengov.smtp.host=localhost", "opengov.smtp.port=" + MAIL.port())
                .applyTo(context);
    }
}
