package org.opengovcommunity.membership.gate;

import io.cloudevents.CloudEvent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.opengovcommunity.defaults.events.EventConsumers;
import org.opengovcommunity.defaults.events.EventData;
import org.opengovcommunity.defaults.security.Sector;
import org.opengovcommunity.membership.mail.AccountMail;
import org.opengovcommunity.membership.member.EmailAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailException;

/**
 * Tells members what became of their standing as government. It listens to the events of this very service: nobody is
 * forgotten by a crash after the change, and a message that cannot be sent is a dead letter that can be replayed.
 */
@Configuration(proxyBeanMethods = false)
class GateMail {

    private static final String JUDGED = "org.opengovcommunity.membership.sector-judged.v1";
    private static final String EXCEPTED = "org.opengovcommunity.membership.government-exception-granted.v1";
    private static final String LOST = """
            Hello,

            you do not count as government in OpenGov Community any more: %s

            The lists that are for government only do not reach you from now on. All else stays as it is.

            If you work for government, ask a moderator for an exception. Once you count as government again, choose
            the lists here:

            %s
            """;
    private static final String FOR_A_TIME = """
            Hello,

            a moderator of OpenGov Community lets you count as government until %s (UTC). Until then you may have the
            lists that are for government only. Choose them here:

            %s
            """;
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    /** What the mail needs of our own event. */
    record Judged(String email, Sector sector, String reason) {}

    /** What the mail needs of our own event. */
    record Excepted(String email, Instant until) {}

    @Bean
    Consumer<List<CloudEvent>> governmentMail(
            EventConsumers consumers, EventData data, AccountMail mail, @Value("${opengov.public-url}") String url) {
        return consumers.each(event -> {
            switch (event.getType()) {
                case JUDGED -> judged(data.read(event, Judged.class), mail, url);
                case EXCEPTED -> excepted(data.read(event, Excepted.class), mail, url);
                default -> {}
            }
        });
    }

    private static void judged(Judged news, AccountMail mail, String url) {
        if (news.sector() == Sector.CIVIL_SOCIETY) {
            send(mail, news.email(), "The lists for government have ended for you", LOST.formatted(news.reason(), url));
        }
    }

    private static void excepted(Excepted news, AccountMail mail, String url) {
        send(
                mail,
                news.email(),
                "You count as government for a time",
                FOR_A_TIME.formatted(DAY_AND_TIME.format(news.until()), url));
    }

    private static void send(AccountMail mail, String to, String subject, String text) {
        try {
            mail.send(new EmailAddress(to), subject, text);
        } catch (MailException e) {
            // Its text would bring the address into the log and the dead letter's headers.
            throw new IllegalStateException(
                    "a message was not sent: " + e.getClass().getSimpleName());
        }
    }
}
