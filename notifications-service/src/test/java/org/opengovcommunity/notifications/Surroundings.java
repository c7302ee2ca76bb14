package org.opengovcommunity.notifications;

import org.jspecify.annotations.Nullable;
import org.opengovcommunity.bench.sink.Script;
import org.opengovcommunity.bench.sink.SmtpSink;
import org.opengovcommunity.defaults.testing.EmbeddedPlatform;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Everything the service talks to, started once per JVM. */
public final class Surroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static volatile Script script = Script.ACCEPT;
    private static final SmtpSink MAIL = SmtpSink.start(0, new Current());

    /** The mail server. */
    public static SmtpSink mail() {
        return MAIL;
    }

    /** Changes what the mail server answers from now on, in open sessions too. */
    public static void follow(Script next) {
        script = next;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        new EmbeddedPlatform().initialize(context);
        TestPropertyValues.of("opengov.smtp.host=localhost", "opengov.smtp.port=" + MAIL.port())
                .applyTo(context);
    }

    private static final class Current implements Script {

        @Override
        public @Nullable String recipient(String address) {
            return script.recipient(address);
        }

        @Override
        public @Nullable String message(String recipient) {
            return script.message(recipient);
        }

        @Override
        public long delayMillis() {
            return script.delayMillis();
        }

        @Override
        public boolean hangUp(String recipient) {
            return script.hangUp(recipient);
        }
    }
}
