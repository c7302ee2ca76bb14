package org.opengovcommunity.archive.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opengovcommunity.archive.Facts;
import org.opengovcommunity.archive.notice.MailReader;
import org.opengovcommunity.archive.record.ArchiveRecord;
import org.opengovcommunity.archive.record.Series;

/** The producers' own samples become records. */
class ContractTests {

    private static final Instant NOW = Instant.parse("2026-11-24T16:00:00Z");

    private final MailReader mail = new MailReader();
    private final EventRecords events = new EventRecords(mail, new Headlines(), Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            membership | member-joined | membership | Member joined: Demo Lead
            membership | subscriptions-changed | membership | Subscriptions changed: Demo Citizen
            membership | conduct-accepted | membership | Conduct accepted: the-subject
            membership | profile-corrected | membership | Profile corrected: Demo Citizen
            membership | member-left | membership | Member left: the-subject
            membership | signed-out-everywhere | membership | Signed out everywhere: the-subject
            membership | member-suspended | membership | Member suspended: the-subject
            membership | member-reinstated | membership | Member reinstated: Demo Citizen
            membership | role-granted | membership | Role granted: the-subject
            membership | role-revoked | membership | Role revoked: the-subject
            membership | conduct-reported | membership | Conduct reported: the-subject
            membership | conduct-report-decided | membership | Conduct report decided: the-subject
            membership | suspension-appealed | membership | Suspension appealed: the-subject
            membership | appeal-decided | membership | Appeal decided: the-subject
            membership | government-exception-granted | membership | Government exception granted: Demo Citizen
            membership | sector-judged | membership | Sector judged: Demo Citizen
            membership | address-changed | membership | Address changed: Demo Citizen
            commitments | commitment-published | commitments | Commitment published: Make farm program data easy to reuse
            commitments | milestone-deadline-changed | commitments | Milestone deadline changed: Publish the remaining data sets
            commitments | milestone-progress-reported | commitments | Milestone progress reported: Publish the remaining data sets
            commitments | milestone-reminder-due | commitments | Milestone reminder due: Publish the remaining data sets
            commitments | milestone-overdue | commitments | Milestone overdue: Publish the remaining data sets
            commitments | meeting-scheduled | meetings | Meeting scheduled: The plan is introduced
            commitments | meeting-changed | meetings | Meeting changed: The plan is introduced
            commitments | meeting-cancelled | meetings | Meeting cancelled: The plan is introduced
            notifications | delivery-batch-finished | deliveries | Delivery batch finished: the-subject
            notifications | leave-requested | membership | Leave requested: opengov-civ
            notifications | delivery-disabled | membership | Delivery disabled: the-subject
            notifications | complaint-received | membership | Complaint received: opengov-civ
            notifications | subscription-requested | membership | Subscription requested: Jo Doe
            """)
    void anEventIsTakenAsItIs(String service, String name, String series, String headline) {
        CloudEvent event = sample(service, name);

        ArchiveRecord record = events.record(event);

        assertThat(record.body()).isEqualTo(event.getData().toBytes());
        assertThat(record.type()).isEqualTo(event.getType());
        assertThat(record.series()).isEqualTo(series);
        assertThat(record.about()).isEqualTo("the-subject");
        assertThat(record.receivedAt()).isEqualTo(NOW);
        assertThat(record.description().subject()).isEqualTo(headline);
        assertThat(record.description().sender()).isEqualTo(service + "-service");
    }

    @Test
    void aNoticeIsTheMessageItHolds() {
        ArchiveRecord record = events.record(sample("notifications", "notice-distributed"));

        assertThat(record.series()).isEqualTo(Series.NOTICES);
        assertThat(record.about()).isEqualTo("0a4bcd209716551494b7153894032b41");
        assertThat(record.description().subject())
                .isEqualTo("[opengov-civ] Deadline now 31 March 2028: Publish the remaining data sets");
        assertThat(record.description().sender())
                .isEqualTo("Open Government with Civil Society <opengov-civ@lists.test>");
        assertThat(record.description().messageId()).isEqualTo("<0a4bcd209716551494b7153894032b41@lists.test>");
        assertThat(record.description().claimedAt()).isEqualTo("2026-11-24T15:04:05Z");
        assertThat(new String(mail.original(record), StandardCharsets.UTF_8))
                .contains("Message-ID: <0a4bcd209716551494b7153894032b41@lists.test>");
        var notice = mail.notice(record.body());
        assertThat(notice.recipients()).isEqualTo(2);
        assertThat(notice.rosterParts()).isEqualTo(1);
        assertThat(new String(notice.raw(), StandardCharsets.UTF_8)).contains(notice.placeholder());
    }

    @Test
    void aPostIsTheMessageThatCame() {
        ArchiveRecord record = events.record(sample("notifications", "post-received"));

        assertThat(record.series()).isEqualTo(Series.POSTS);
        assertThat(record.about()).isEqualTo("the-subject");
        assertThat(record.description().subject()).isEqualTo("Which data sets come first?");
        assertThat(record.description().sender()).isEqualTo("Demo Citizen <citizen@civil.test>");
        assertThat(record.description().messageId()).isEqualTo("<c1@civil.test>");
        assertThat(record.description().claimedAt()).isEqualTo("2026-11-25T14:00:00Z");
        assertThat(new String(mail.original(record), StandardCharsets.UTF_8)).startsWith("Date: Wed, 25 Nov 2026");
        assertThat(mail.isMessage(record)).isTrue();
        assertThat(mail.isDistributed(record)).isFalse();
    }

    @Test
    void aRequestIsTheMessageThatCameAndALetterTheMessageThatWent() {
        ArchiveRecord request = events.record(sample("notifications", "request-received"));
        ArchiveRecord letter = events.record(sample("notifications", "letter-distributed"));

        assertThat(request.series()).isEqualTo(Series.POSTS);
        assertThat(request.description().sender()).isEqualTo("Jo Doe <jo@example.org>");
        assertThat(new String(mail.original(request), StandardCharsets.UTF_8)).contains("How does this work?");
        assertThat(letter.series()).isEqualTo(Series.NOTICES);
        assertThat(mail.isDistributed(letter)).isTrue();
        assertThat(new String(mail.original(letter), StandardCharsets.UTF_8)).contains("Auto-Submitted: auto-replied");
    }

    @Test
    void theCopyOfAPostIsTheMessageThatWentToItsRoster() {
        ArchiveRecord record = events.record(sample("notifications", "post-distributed"));

        assertThat(record.series()).isEqualTo(Series.POSTS);
        assertThat(record.about()).isEqualTo("eaeb01bb3e807d678e17d8175fb474ec");
        assertThat(record.description().messageId()).isEqualTo("<c1@civil.test>");
        assertThat(mail.isDistributed(record)).isTrue();
        var copy = mail.notice(record.body());
        assertThat(copy.recipients()).isEqualTo(2);
        assertThat(new String(mail.original(record), StandardCharsets.UTF_8)).contains(copy.placeholder());
    }

    @Test
    void aDigestIsKeptWithWhatThePlatformWrites() {
        ArchiveRecord record = events.record(sample("notifications", "digest-distributed"));

        assertThat(record.series()).isEqualTo(Series.NOTICES);
        assertThat(record.description().subject()).startsWith("[opengov-civ] Daily digest");
        assertThat(mail.isDistributed(record)).isTrue();
        assertThat(new String(mail.original(record), StandardCharsets.UTF_8)).contains("Today's topics");
    }

    @ParameterizedTest
    @CsvSource({
        "post-held, Post held: Which data sets come first?",
        "post-decided, Post decided: Which data sets come first?",
        "emergency-moderation-changed, Emergency moderation changed: opengov-civ",
        "ban-changed, Ban changed: opengov-civ"
    })
    void whatModeratorsDecideIsKeptWithThePosts(String name, String headline) {
        ArchiveRecord record = events.record(sample("notifications", name));

        assertThat(record.series()).isEqualTo(Series.POSTS);
        assertThat(record.about()).isEqualTo("the-subject");
        assertThat(record.description().subject()).isEqualTo(headline);
    }

    @Test
    void aMessageThatClaimsNothingIsArchivedAllTheSame() {
        String body = """
                {"messageId":null,"subject":"","from":"","sentAt":null,"raw":""}""";

        ArchiveRecord record = events.record(Facts.event("notifications", "post-received", "1", "p1", body));

        assertThat(record.description().claimedAt()).isNull();
        assertThat(mail.original(record)).isEmpty();
    }

    @Test
    void aRosterPartSaysWhomItNames() {
        ArchiveRecord record = events.record(sample("notifications", "roster-recorded"));

        assertThat(record.series()).isEqualTo(Series.ROSTERS);
        assertThat(mail.roster(record.body()).part()).isEqualTo(1);
        assertThat(mail.roster(record.body()).recipients())
                .extracting(recipient -> recipient.name())
                .containsExactly("Demo Citizen", "Zo\u00eb Example");
    }

    @Test
    void anEventOfAnUnknownKindOrFormIsArchivedAllTheSame() {
        CloudEvent event = Facts.event("notifications", "something-new", "1", "the-subject", "not JSON");

        assertThat(events.record(event).series()).isEqualTo(Series.NOTICES);
        assertThat(events.record(event).description().subject()).isEqualTo("Something new: the-subject");
        assertThat(Stream.of(events.record(event)).map(mail::original))
                .containsExactly("not JSON".getBytes(StandardCharsets.UTF_8));
    }

    private static CloudEvent sample(String service, String name) {
        String path = "/contracts/%s/%s.v1.json".formatted(service, name);
        try (var file = ContractTests.class.getResourceAsStream(path)) {
            return Facts.event(
                    service, name, "1", "the-subject", new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
