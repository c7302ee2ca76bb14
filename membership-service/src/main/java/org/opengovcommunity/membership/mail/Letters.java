package org.opengovcommunity.membership.mail;

import io.cloudevents.CloudEvent;
import jakarta.mail.SendFailedException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.opengovcommunity.defaults.events.TransientException;
import org.opengovcommunity.membership.member.EmailAddress;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.stereotype.Component;

/**
 * What members are told because of an event: sent for certain, and seldom twice. While the mail server is away the event
 * waits; what the server refuses ends as a dead letter, which can be replayed.
 */
@Component
public class Letters {

    /** A broker that forgot how far we were tells everything again; nobody needs to read such old news. */
    private static final Duration OLD_NEWS = Duration.ofDays(7);

    /** The first of the SMTP replies that say so for good. */
    private static final int PERMANENT = 500;

    private final AccountMail mail;
    private final Clock clock;

    Letters(AccountMail mail, Clock clock) {
        this.mail = mail;
        this.clock = clock;
    }

    /** @throws RuntimeException as a handler of events throws it */
    public void send(CloudEvent news, EmailAddress to, String subject, String text) {
        if (isOld(news)) {
            return;
        }
        try {
            mail.send(to, subject, text);
        } catch (MailException e) {
            throw unsent(e);
        }
    }

    /** Whether a later try may succeed without anybody doing something about it: the mail server is away. */
    public static boolean isAway(MailException failure) {
        return failure instanceof MailAuthenticationException
                || failure instanceof MailSendException unsent
                        && Arrays.stream(unsent.getMessageExceptions())
                                .noneMatch(SendFailedException.class::isInstance);
    }

    /** Whether no later try can succeed: a reply of 5xx (RFC 5321, section 4.2.1) to the address or the message. */
    public static boolean isRefused(MailException failure) {
        return failure instanceof MailSendException unsent
                && Arrays.stream(unsent.getMessageExceptions())
                        .flatMap(one -> Stream.<Throwable>iterate(one, Objects::nonNull, Throwable::getCause))
                        .anyMatch(cause -> reply(cause) >= PERMANENT);
    }

    /** 0 for a reply to our own address: somebody here can mend that. */
    private static int reply(Throwable cause) {
        return switch (cause) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSendFailedException message
            when !message.getCommand().startsWith("MAIL") -> message.getReturnCode();
            default -> 0;
        };
    }

    /**
     * The failure as a handler of events throws it. Its own text would bring the address into the log and the dead
     * letter's headers.
     */
    public static RuntimeException unsent(MailException failure) {
        String what = "a message was not sent: " + failure.getClass().getSimpleName();
        return isAway(failure) ? new TransientException(what) : new IllegalStateException(what);
    }

    private boolean isOld(CloudEvent news) {
        var time = news.getTime();
        return time != null && time.toInstant().isBefore(clock.instant().minus(OLD_NEWS));
    }
}
