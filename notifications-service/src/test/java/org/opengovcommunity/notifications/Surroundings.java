package org.opengovcommunity.notifications;

import java.util.List;
import org.opengovcommunity.bench.sink.Acceptance;
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

    /** Lets the mail server forget what came before, and accept everything from now on. */
    public static void emptyMail() {
        MAIL.clear();
        MAIL.follow(Script.ACCEPT);
    }

    /** What the mail server has accepted for an address. */
    public static List<Acceptance> mailTo(String address) {
        return MAIL.acceptances().stream()
                .filter(copy -> copy.recipient().equals(address))
                .toList();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        new EmbeddedPlatform().initialize(context);
        TestPropertyValues.of("opengov.smtp.host=localhost", "opengov.smtp.port=" + MAIL.port())
                .applyTo(context);
    }
}
