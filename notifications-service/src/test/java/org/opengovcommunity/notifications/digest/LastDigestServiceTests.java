package org.opengovcommunity.notifications.digest;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
import org.opengovcommunity.notifications.mailing.MailingFixture;
import org.opengovcommunity.notifications.mailing.Mailings;
import org.opengovcommunity.notifications.mailing.Origin;
import org.opengovcommunity.notifications.subscriber.InMemorySubscribers;
import org.opengovcommunity.notifications.subscriber.Subscriber;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;
import org.opengovcommunity.notifications.subscriber.Topic;

/** Who gets a last digest, of what, and once. */
class LastDigestServiceTests {

    private static final String CIV = "opengov-civ";
    private static final String GOV = "opengov";
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private final MailingLists lists = new MailingLists(List.of(
            new MailingList(
                    CIV, "opengov-civ@lists.test", "Open Government", MailingList.Audience.EVERYONE, false, false),
            new MailingList(GOV, "opengov@lists.test", "Government", MailingList.Audience.GOVERNMENT, false, false)));

    private InMemoryMailings mailings = new InMemoryMailings();
    private InMemoryBatches batches = new InMemoryBatches();
    private InMemoryLastDigests waiting = new InMemoryLastDigests();
    private final InMemoryDigestProgress progress = new InMemoryDigestProgress();
    private final InMemorySubscribers subscribers = new InMemorySubscribers();
    private Instant now = NOON;

    @BeforeEach
    void known() {
        subscribers.apply(List.of(member(2, Map.of())));
    }

    @ParameterizedTest
    @CsvSource({
        "opengov-civ, DAILY,  EACH,   1",
        "opengov-civ, DAILY,  NONE,   1",
        "opengov-civ, DAILY,        , 1",
        "opengov-civ, WEEKLY, DAILY,  1",
        "opengov-civ, DAILY,  WEEKLY, 0",
        "opengov-civ, DAILY,  DAILY,  0",
        "opengov-civ, EACH,   NONE,   0",
        "opengov-civ, NONE,         , 0",
        "opengov,     DAILY,  EACH,   1",
        "opengov,     DAILY,        , 0",
    })
    void whoeverGetsNoMoreDigestsGetsALastOne(String list, Mode before, @Nullable Mode after, int digests) {
        send(list, "Before", NOON.minus(Duration.ofHours(7)));
        send(list, "Unseen", NOON.minus(Duration.ofHours(1)));
        send(list, "After", NOON.plusSeconds(1));
        progress.advance(list, before, Instant.parse("2026-11-26T06:00:00Z"));

        service(Crashing.never())
                .change(member(1, Map.of(list, before)), member(2, after == null ? Map.of() : Map.of(list, after)));
        sweepAt(NOON.plus(Duration.ofMinutes(1)));
        assertThat(digests()).isEmpty();
        sweepAt(NOON.plus(Duration.ofMinutes(3)));
        sweepAt(NOON.plus(Duration.ofMinutes(4)));

        assertThat(digests()).hasSize(digests).allSatisfy(digest -> {
            assertThat(digest.subject()).endsWith("Last digest, 26 November 2026 (1 message)");
            assertThat(new String(digest.raw(), US_ASCII))
                    .contains("Text of Unseen", "you chose to get no more digests")
                    .doesNotContain("Text of Before", "Text of After");
            assertThat(recipients(digest)).containsExactly("m1");
            assertThat(digest.state()).isEqualTo(State.DISTRIBUTED);
        });
        assertThat(waiting.until(Instant.MAX)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-26T10:00:00Z, false", "2026-11-20T10:00:00Z, true"})
    void whatCameBeforeTheListCameInDigestsIsNotInItNorIsWhatADigestHad(Instant since, boolean unseen) {
        send(CIV, "Before", NOON.minus(Duration.ofHours(7)));
        send(CIV, "Single", NOON.minus(Duration.ofHours(3)));
        send(CIV, "Unseen", NOON.minus(Duration.ofHours(1)));
        progress.advance(CIV, Mode.DAILY, Instant.parse("2026-11-26T06:00:00Z"));
        var before = new Subscriber(
                "m1", 1, "Member", "m1@civil.test", Map.of(CIV, Mode.DAILY), Map.of(), null, null, Map.of(CIV, since));

        service(Crashing.never()).change(before, member(2, Map.of(CIV, Mode.EACH)));
        sweepAt(NOON.plus(Duration.ofMinutes(3)));

        assertThat(digests()).singleElement().satisfies(digest -> {
            String text = new String(digest.raw(), US_ASCII);
            assertThat(text).contains("Text of Unseen").doesNotContain("Text of Before");
            assertThat(text.contains("Text of Single")).isEqualTo(unseen);
        });
    }

    @Test
    void whatTheyHadDeclinedIsNotInItAndNothingMeansNone() {
        send(CIV, "Unseen", NOON.minusSeconds(60));
        var before = new Subscriber(
                "m1",
                1,
                "Member",
                "m1@civil.test",
                Map.of(CIV, Mode.DAILY),
                Map.of(CIV, Set.of(Topic.DISCUSSION)),
                null,
                null);

        service(Crashing.never()).change(before, member(2, Map.of()));
        sweepAt(NOON.plus(Duration.ofMinutes(3)));

        assertThat(digests()).isEmpty();
        assertThat(waiting.until(Instant.MAX)).isEmpty();
    }

    @Test
    void whoIsGoneOrGetsNoMailGetsNone() {
        var before = member(1, Map.of(CIV, Mode.DAILY));
        var service = service(Crashing.never());

        service.change(before, Subscriber.gone("m1", 2));
        service.change(
                before, new Subscriber("m1", 2, "M", "m1@civil.test", Map.of(CIV, Mode.EACH), Map.of(), null, NOON));
        service.change(
                before,
                new Subscriber(
                        "m1", 2, "M", "m1@civil.test", Map.of(CIV, Mode.EACH), Map.of(), NOON.plusSeconds(9), null));

        assertThat(waiting.until(Instant.MAX)).isEmpty();
    }

    @Test
    void whoIsGoneBeforeItGoesOutGetsNone() {
        send(CIV, "Unseen", NOON.minusSeconds(60));
        service(Crashing.never()).change(member(1, Map.of(CIV, Mode.DAILY)), member(2, Map.of()));
        subscribers.apply(List.of(Subscriber.gone("m1", 3)));
        sweepAt(NOON.plus(Duration.ofMinutes(3)));

        assertThat(digests()).isEmpty();
        assertThat(waiting.until(Instant.MAX)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whateverStepAProcessDiesAtItGoesOutOnce(boolean done) {
        int at = 0;
        Crashing crashing;
        do {
            mailings = new InMemoryMailings();
            batches = new InMemoryBatches();
            waiting = new InMemoryLastDigests();
            now = NOON;
            send(CIV, "Unseen", NOON.minusSeconds(60));
            service(Crashing.never()).change(member(1, Map.of(CIV, Mode.DAILY)), member(2, Map.of()));
            service(Crashing.never()).change(member(1, Map.of(CIV, Mode.DAILY)), member(2, Map.of()));
            crashing = new Crashing(++at, done);
            now = NOON.plus(Duration.ofMinutes(3));
            try {
                service(crashing).sweep();
            } catch (Crash end) {
                // Another process goes on.
            }
            sweepAt(NOON.plus(Duration.ofMinutes(4)));

            assertThat(digests()).singleElement().satisfies(digest -> {
                assertThat(digest.state()).isEqualTo(State.DISTRIBUTED);
                assertThat(recipients(digest)).containsExactly("m1");
                assertThat(mailings.events(digest)).hasSize(1);
            });
        } while (crashing.happened());
        assertThat(at).isGreaterThan(4);
    }

    private void sweepAt(Instant time) {
        now = time;
        service(Crashing.never()).sweep();
    }

    private LastDigestService service(Crashing crashing) {
        var settings = new DigestSettings(
                ZoneId.of("UTC"), LocalTime.of(6, 0), DayOfWeek.MONDAY, DigestFormat.PLAIN, Map.of());
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        var all = crashing.around(Mailings.class, mailings);
        var tokens = new UnsubscribeTokens("0123456789abcdef0123456789abcdef");
        return new LastDigestService(
                lists,
                new DigestStart(settings, progress),
                crashing.around(LastDigests.class, waiting),
                new DigestWriter(
                        all, mailing -> Optional.of(Topic.DISCUSSION), settings, new Links("http://x.test"), clock),
                all,
                new Distribution(
                        subscribers, tokens, crashing.around(Batches.class, batches), all, new Batching(10, 4), clock),
                subscribers,
                tokens,
                clock);
    }

    private static Subscriber member(long sequence, Map<String, Mode> subscriptions) {
        return new Subscriber("m1", sequence, "Member", "m1@civil.test", subscriptions);
    }

    private void send(String list, String subject, Instant at) {
        String id = MailingFixture.id();
        String raw = "From: Jo <jo@civil.test>\r\nSubject: %s\r\n\r\nText of %s\r\n".formatted(subject, subject);
        mailings.add(new Mailing(
                id,
                1,
                list,
                new Origin.Post(),
                "<" + id + "@civil.test>",
                subject,
                "Jo <jo@civil.test>",
                at,
                at,
                "recipient-" + id,
                "r",
                raw.getBytes(US_ASCII),
                null,
                State.COMPLETE,
                null));
    }

    private List<Mailing> digests() {
        return mailings.all().stream()
                .filter(mailing -> mailing.origin() instanceof Origin.Digest)
                .toList();
    }

    private List<String> recipients(Mailing digest) {
        return batches.of(digest.id())
                .flatMap(batch -> batch.roster().recipients().stream())
                .map(Recipient::memberId)
                .toList();
    }
}
