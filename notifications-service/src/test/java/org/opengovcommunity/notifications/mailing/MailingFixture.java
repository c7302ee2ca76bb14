package org.opengovcommunity.notifications.mailing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.opengovcommunity.notifications.delivery.Batch;
import org.opengovcommunity.notifications.delivery.Batches;
import org.opengovcommunity.notifications.delivery.DeliveryMetrics;
import org.opengovcommunity.notifications.delivery.OriginalTrace;
import org.opengovcommunity.notifications.delivery.Recipient;
import org.opengovcommunity.notifications.delivery.Roster;
import org.opengovcommunity.notifications.mailing.Mailing.State;
import org.opengovcommunity.notifications.mailing.Origin.About;
import org.opengovcommunity.notifications.mailing.Origin.Cause;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;
import org.opengovcommunity.notifications.subscriber.Topic;

/** Mailings to test with. */
public final class MailingFixture {

    public static final Instant NOW = Instant.parse("2026-11-24T15:04:05Z");

    private MailingFixture() {}

    public static String id() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    public static Mailing notice(String list, String milestone) {
        return notice(id(), list, milestone, NOW);
    }

    public static Mailing notice(String id, String list, String milestone, Instant sentAt) {
        return notice(id, list, List.of(milestone), sentAt);
    }

    /** Of several milestones. */
    public static Mailing notice(String id, String list, List<String> milestones, Instant sentAt) {
        return new Mailing(
                id,
                1,
                list,
                new Origin.Notice(
                        new Cause("e-" + id, "org.opengovcommunity.commitments.milestone-deadline-changed.v1"),
                        List.of(),
                        milestones.stream()
                                .map(milestone -> new About(milestone, "demo-01"))
                                .toList(),
                        Topic.DEADLINES,
                        List.of()),
                "<" + id + "@lists.test>",
                "[" + list + "] A secret title",
                "A list <" + list + "@lists.test>",
                sentAt,
                sentAt,
                "recipient-" + id,
                list + "-bounces+recipient-" + id + "@lists.test",
                ("Subject: A secret title\r\n\r\nrecipient-" + id + "\r\n").getBytes(US_ASCII),
                "00-0123456789abcdef0123456789abcdef-0123456789abcdef-01",
                State.EXPANDING,
                null);
    }

    public static Mailing digest(String list, Instant sentAt) {
        return of(new Origin.Digest(Mode.DAILY, sentAt.minusSeconds(86_400), sentAt, 3), list, sentAt);
    }

    public static Mailing letter(String list, Instant sentAt) {
        return of(new Origin.Letter(), list, sentAt);
    }

    private static Mailing of(Origin origin, String list, Instant sentAt) {
        var notice = notice(id(), list, "m", sentAt);
        return new Mailing(
                notice.id(),
                1,
                list,
                origin,
                notice.messageId(),
                notice.subject(),
                notice.from(),
                sentAt,
                sentAt,
                notice.placeholder(),
                notice.returnPath(),
                notice.raw(),
                null,
                State.EXPANDING,
                null);
    }

    /** Finishes distributions before it returns. */
    public static Expander expander(Mailings mailings, Distribution distribution) {
        var trace = new OriginalTrace(ObservationRegistry.NOOP);
        return new Expander(
                mailings, distribution, new MailingLetters(mailings), trace, Runnable::run, Clock.systemUTC());
    }

    /** All of a mailing's recipients: one. */
    public static Batch batch(Mailing mailing) {
        var roster = new Roster(List.of(new Recipient("m", "Member", "m@civil.test", "t")));
        return Batch.of(mailing.id(), 1, roster);
    }

    /** As the next sweep does. */
    public static void expandTheRest(Mailings mailings, Distribution distribution) {
        mailings.expanding(Instant.MAX).forEach(expander(mailings, distribution)::expand);
    }

    /** Lets a completion look once at what is in delivery and at what is left. */
    public static void complete(Mailings mailings, Batches batches) {
        var metrics = new DeliveryMetrics(new SimpleMeterRegistry());
        var completion = new MailingCompletion(mailings, batches, metrics, Clock.systemUTC());
        completion.sweep();
        completion.forgetServed();
        completion.forgetServed();
    }
}
