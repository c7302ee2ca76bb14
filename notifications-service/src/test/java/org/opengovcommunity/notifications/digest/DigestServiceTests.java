package org.opengovcommunity.notifications.digest;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.notifications.Crashing;
import org.opengovcommunity.notifications.Crashing.Crash;
import org.opengovcommunity.notifications.delivery.Batches;
import org.opengovcommunity.notifications.delivery.InMemoryBatches;
import org.opengovcommunity.notifications.delivery.Recipient;
import org.opengovcommunity.notifications.list.Links;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.list.MailingLists;
import org.opengovcommunity.notifications.list.UnsubscribeTokens;
import org.opengovcommunity.notifications.mailing.Batching;
import org.opengovcommunity.notifications.mailing.Distribution;
import org.opengovcommunity.notifications.mailing.InMemoryMailings;
import org.opengovcommunity.notifications.mailing.Mailing;
import org.opengovcommunity.notifications.mailing.Mailing.State;
import org.opengovcommunity.notifications.mailing.MailingEvent.DigestDistributed;
import org.opengovcommunity.notifications.mailing.MailingFixture;
import org.opengovcommunity.notifications.mailing.Mailings;
import org.opengovcommunity.notifications.mailing.Origin;
import org.opengovcommunity.notifications.mailing.Topics;
import org.opengovcommunity.notifications.subscriber.InMemorySubscribers;
import org.opengovcommunity.notifications.subscriber.Subscriber;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;
import org.opengovcommunity.notifications.subscriber.Subscribers;
import org.opengovcommunity.notifications.subscriber.Topic;

/** Day by day, with a clock that the test moves. */
class DigestServiceTests {

    private static final String LIST = "opengov-civ";

    /** A Monday; digests are due at 6, and of weeks on Mondays. */
    private static final Instant MONDAY = Instant.parse("2026-11-23T06:00:00Z");

    private final MailingLists lists = new MailingLists(List.of(new MailingList(
            LIST, "opengov-civ@lists.test", "Open Government", MailingList.Audience.EVERYONE, false, false)));

    private final InMemorySubscribers subscribers = new InMemorySubscribers();
    private InMemoryMailings mailings = new InMemoryMailings();
    private InMemoryBatches batches = new InMemoryBatches();
    private InMemoryDigestProgress progress = new InMemoryDigestProgress();
    private Instant now = MONDAY;

    @BeforeEach
    void subscribe() {
        for (Mode mode : Mode.values()) {
            for (int number = 0; number < 25; number++) {
                String id = mode.name().toLowerCase() + number;
                subscribers.apply(List.of(new Subscriber(id, 1, "Member", id + "@civil.test", Map.of(LIST, mode))));
            }
        }
        sweepAt(MONDAY.plus(Duration.ofMinutes(5)));
    }

    @Test
    void aDayAndAWeekGoToThoseWhoWantThem() {
        send("One", MONDAY.plusSeconds(1));
        send("Two", MONDAY.plus(Duration.ofHours(20)));
        sweepAt(MONDAY.plus(Duration.ofHours(24)).minusSeconds(1));
        assertThat(digests()).isEmpty();

        sweepAt(MONDAY.plus(Duration.ofHours(24)));
        assertThat(digests()).singleElement().satisfies(digest -> {
            assertThat(digest.subject()).isEqualTo("[opengov-civ] Daily digest, 24 November 2026 (2 messages)");
            assertThat(recipients(digest)).hasSize(25).allMatch(id -> id.startsWith("daily"));
            assertThat(digest.state()).isEqualTo(State.DISTRIBUTED);
            assertThat(mailings.events(digest)).singleElement().isInstanceOf(DigestDistributed.class);
        });

        send("Three", MONDAY.plus(Duration.ofDays(6)).minus(Schedule.GRACE));
        sweepAt(MONDAY.plus(Duration.ofDays(7)).plus(Duration.ofMinutes(3)));
        assertThat(digests())
                .extracting(Mailing::subject)
                .containsExactlyInAnyOrder(
                        "[opengov-civ] Daily digest, 24 November 2026 (2 messages)",
                        "[opengov-civ] Daily digest, 29 November 2026 (1 message)",
                        "[opengov-civ] Weekly digest, 30 November 2026 (3 messages)");
        assertThat(recipients(weekly())).hasSize(25).allMatch(id -> id.startsWith("weekly"));
    }

    @Test
    void everyMessageIsInOneDailyDigestAlsoAtTheEdges() {
        for (int hour = 1; hour <= 72; hour += 1) {
            send("At " + hour, MONDAY.plus(Duration.ofHours(hour)).minus(Schedule.GRACE));
            sweepAt(MONDAY.plus(Duration.ofHours(hour)).plusSeconds(30));
        }
        sweepAt(MONDAY.plus(Duration.ofHours(73)));

        assertThat(digests()).hasSize(3).allMatch(digest -> digest.subject().contains("(24 messages)"));
    }

    @Test
    void whatWasNotSentWhileTheServiceStoodStillIsMadeUpForInOrder() {
        send("One", MONDAY.plus(Duration.ofHours(1)));
        send("Two", MONDAY.plus(Duration.ofDays(3)).minus(Schedule.GRACE));
        sweepAt(MONDAY.plus(Duration.ofDays(5)));

        assertThat(digests())
                .extracting(Mailing::subject)
                .containsExactly(
                        "[opengov-civ] Daily digest, 24 November 2026 (1 message)",
                        "[opengov-civ] Daily digest, 26 November 2026 (1 message)");
    }

    @Test
    void withoutMessagesOrWithoutReadersThereIsNone() {
        sweepAt(MONDAY.plus(Duration.ofDays(10)));
        assertThat(digests()).isEmpty();

        subscribers.apply(subscribers.withIds(everybody()).stream()
                .map(member -> Subscriber.gone(member.id(), 9))
                .toList());
        send("One", MONDAY.plus(Duration.ofDays(10)));
        sweepAt(MONDAY.plus(Duration.ofDays(20)));
        assertThat(digests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whateverStepAProcessDiesAtEveryoneHasTheDigestOnce(boolean done) {
        int at = 0;
        Crashing crashing;
        do {
            mailings = new InMemoryMailings();
            batches = new InMemoryBatches();
            progress = new InMemoryDigestProgress();
            sweepAt(MONDAY.plus(Duration.ofMinutes(5)));
            send("One", MONDAY.plus(Duration.ofHours(1)));
            crashing = new Crashing(++at, done);
            now = MONDAY.plus(Duration.ofHours(25));
            try {
                service(crashing).sweep();
            } catch (Crash end) {
                // Another process goes on.
            }
            sweepAt(MONDAY.plus(Duration.ofHours(26)));
            sweepAt(MONDAY.plus(Duration.ofHours(50)));

            assertThat(digests()).singleElement().satisfies(digest -> {
                assertThat(digest.state()).isEqualTo(State.DISTRIBUTED);
                assertThat(recipients(digest)).hasSize(25).doesNotHaveDuplicates();
                assertThat(mailings.events(digest)).hasSize(1);
            });
        } while (crashing.happened());
        assertThat(at).isGreaterThan(5);
    }

    @Test
    void twoInstancesWriteOneDigest() {
        send("One", MONDAY.plus(Duration.ofHours(1)));
        now = MONDAY.plus(Duration.ofHours(25));
        var writer = new DigestWriter(mailings, topics(), settings(DigestFormat.MIME), links(), clock());
        var period = new Period(
                LIST,
                Mode.DAILY,
                MONDAY.minus(Schedule.GRACE),
                MONDAY.plus(Duration.ofDays(1)).minus(Schedule.GRACE),
                Set.of());
        Mailing other = writer.write(lists.named(LIST), period).orElseThrow();
        mailings.add(other);

        service(Crashing.never()).sweep();
        service(Crashing.never()).sweep();

        assertThat(digests()).singleElement().satisfies(digest -> {
            assertThat(digest.raw()).isEqualTo(other.raw());
            assertThat(recipients(digest)).hasSize(25);
        });
    }

    @ParameterizedTest
    @EnumSource(DigestFormat.class)
    void theMessageIsWellFormedAndCarriesThePlaceholderOfTheDigestOnly(DigestFormat format) throws Exception {
        Mailing one = send("Grüße", MONDAY.plusSeconds(1));
        send("Two", MONDAY.plusSeconds(2));
        now = MONDAY.plus(Duration.ofHours(25));
        service(Crashing.never(), format).sweep();

        Mailing digest = digests().getFirst();
        String raw = new String(digest.raw(), US_ASCII);
        assertThat(raw).contains(digest.placeholder()).doesNotContain(one.placeholder());
        assertThat(raw.lines()).allMatch(line -> line.length() <= 998);
        var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(digest.raw()));
        assertThat(message.getMessageID()).isEqualTo(digest.messageId());
        assertThat(message.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(message.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(message.getReplyTo()[0].toString()).contains("opengov-civ@lists.test");
        var parts = (MimeMultipart) message.getContent();
        if (format == DigestFormat.PLAIN) {
            assertThat(parts.getBodyPart(0).getContent().toString())
                    .contains(
                            "Today's topics (2 messages)",
                            "   1. Grüße (Jo",
                            "-".repeat(70),
                            "Text of Two",
                            "End of Daily")
                    .contains("\r\nMessage: 2\r\nDate: ");
        } else {
            assertThat(parts.getCount()).isEqualTo(3);
            assertThat(parts.getBodyPart(0).getContent().toString()).contains("Daily digest of the list Open Gov");
            assertThat(parts.getBodyPart(1).getContent().toString()).contains("   2. Two (Jo");
            var messages = (MimeMultipart) parts.getBodyPart(2).getContent();
            assertThat(messages.getContentType()).startsWith("multipart/digest");
            assertThat(messages.getCount()).isEqualTo(2);
            var second = (MimeMessage) messages.getBodyPart(1).getContent();
            assertThat(second.getSubject()).isEqualTo("Two");
            assertThat(second.getContent().toString()).startsWith("Text of Two");
            assertThat(second.getHeader("Message", null)).isEqualTo("2");
            assertThat(second.getHeader("Archived-At")).isNull();
        }
    }

    @Test
    void whoDeclinesATopicFindsNothingOfItInTheirDigest() {
        subscribers.apply(
                List.of(picky("picky", Set.of(Topic.DEADLINES)), picky("pickier", EnumSet.allOf(Topic.class))));
        send("Deadline", MONDAY.plusSeconds(1));
        send("Two", MONDAY.plusSeconds(2));

        sweepAt(MONDAY.plus(Duration.ofHours(25)));
        sweepAt(MONDAY.plus(Duration.ofHours(26)));

        assertThat(digests())
                .extracting(Mailing::subject)
                .containsExactlyInAnyOrder(
                        "[opengov-civ] Daily digest, 24 November 2026 (2 messages)",
                        "[opengov-civ] Daily digest, 24 November 2026 (1 message)");
        assertThat(digests()).allSatisfy(digest -> {
            if (digest.subject().contains("(1 message)")) {
                assertThat(recipients(digest)).containsExactly("picky");
                assertThat(new String(digest.raw(), US_ASCII)).contains("Text of Two");
            } else {
                assertThat(recipients(digest)).hasSize(25).allMatch(id -> id.startsWith("daily"));
            }
        });
    }

    private static Subscriber picky(String id, Set<Topic> declined) {
        return new Subscriber(
                id, 1, "Picky", id + "@civil.test", Map.of(LIST, Mode.DAILY), Map.of(LIST, declined), null, null);
    }

    /** Of the messages of this test. */
    private static Topics topics() {
        return mailing -> Optional.of(mailing.subject().contains("Deadline") ? Topic.DEADLINES : Topic.DISCUSSION);
    }

    private Mailing send(String subject, Instant at) {
        String id = MailingFixture.id();
        String raw =
                """
                Date: Mon, 23 Nov 2026 06:00:01 +0000
                From: Jo <jo@civil.test>
                Subject: %s
                Message-ID: <%s@civil.test>
                Archived-At: <http://x.test/1>
                List-Unsubscribe: <http://x.test/unsubscribe/recipient-%s>

                Text of %s
                http://x.test/unsubscribe/recipient-%s
                """.formatted(subject.equals("Two") ? "Two" : "One", id, id, subject.equals("Two") ? "Two" : "One", id);
        var mailing = new Mailing(
                id,
                1,
                LIST,
                new Origin.Post(),
                "<" + id + "@civil.test>",
                subject,
                "Jo <jo@civil.test>",
                at,
                at,
                "recipient-" + id,
                "r",
                raw.replace("\n", "\r\n").getBytes(US_ASCII),
                null,
                State.COMPLETE,
                null);
        assertThat(mailings.add(mailing)).isTrue();
        return mailing;
    }

    private void sweepAt(Instant time) {
        now = time;
        service(Crashing.never()).sweep();
    }

    private DigestService service(Crashing crashing) {
        return service(crashing, DigestFormat.MIME);
    }

    private DigestService service(Crashing crashing, DigestFormat format) {
        var all = crashing.around(Mailings.class, mailings);
        var people = crashing.around(Subscribers.class, subscribers);
        var tokens = new UnsubscribeTokens("0123456789abcdef0123456789abcdef");
        var distribution = new Distribution(
                people, tokens, crashing.around(Batches.class, batches), all, new Batching(10, 4), clock());
        return new DigestService(
                lists,
                settings(format),
                crashing.around(DigestProgress.class, progress),
                new DigestWriter(all, topics(), settings(format), links(), clock()),
                all,
                distribution,
                people,
                clock());
    }

    private static DigestSettings settings(DigestFormat format) {
        return new DigestSettings(ZoneId.of("UTC"), LocalTime.of(6, 0), DayOfWeek.MONDAY, format, Map.of());
    }

    private static Links links() {
        return new Links("http://x.test");
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private List<Mailing> digests() {
        return mailings.all().stream()
                .filter(mailing -> mailing.origin() instanceof Origin.Digest)
                .toList();
    }

    private Mailing weekly() {
        return digests().stream()
                .filter(digest -> digest.subject().contains("Weekly"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> recipients(Mailing digest) {
        return batches.of(digest.id())
                .flatMap(batch -> batch.roster().recipients().stream())
                .map(Recipient::memberId)
                .toList();
    }

    private static Set<String> everybody() {
        Set<String> ids = new HashSet<>();
        for (Mode mode : Mode.values()) {
            for (int number = 0; number < 25; number++) {
                ids.add(mode.name().toLowerCase() + number);
            }
        }
        return ids;
    }
}
