package org.opengovcommunity.notifications.notice;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.opengovcommunity.defaults.events.EventData;
import org.opengovcommunity.notifications.Facts;
import org.opengovcommunity.notifications.NotificationsTest;
import org.opengovcommunity.notifications.list.Links;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.list.MailingList.Audience;
import org.opengovcommunity.notifications.mailing.Mailing;
import org.opengovcommunity.notifications.mailing.Origin;
import org.opengovcommunity.notifications.mailing.Origin.About;
import org.opengovcommunity.notifications.mailing.Origin.Cause;
import org.opengovcommunity.notifications.subscriber.Topic;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** The notice of each type of event, from commitments' own samples. */
@NotificationsTest
class EventNoticeTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-10-01T15:00:00Z"), ZoneOffset.UTC);
    private static final MailingList CIV = list("opengov-civ", Audience.EVERYONE);
    private static final MailingList GOV = list("opengov", Audience.GOVERNMENT);

    @Autowired
    List<NoticeTemplate> templates;

    @Autowired
    NoticeSettings settings;

    @Autowired
    EventData data;

    @Autowired
    Wording wording;

    @Autowired
    TemplateFiles files;

    static Stream<Arguments> events() {
        return Stream.of(
                Arguments.of(
                        "milestone-reminder-due",
                        Topic.DEADLINES,
                        "Due in 7 days: Publish the remaining data sets",
                        List.of("is due in 7 days", "December 2027", "in progress")),
                Arguments.of(
                        "milestone-overdue",
                        Topic.DEADLINES,
                        "Overdue: Publish the remaining data sets",
                        List.of(
                                "The deadline of a milestone has passed",
                                "not reported to be complete",
                                "December 2027")),
                Arguments.of(
                        "milestone-progress-reported",
                        Topic.PROGRESS,
                        "Progress: Publish the remaining data sets",
                        List.of(
                                "Progress of a milestone was reported",
                                "Reported as of 1 October 2026: in progress",
                                "Twelve data sets are published.",
                                "Evidence:",
                                "https://www.usda.gov/open",
                                "Reported by Demo Lead on 24 November 2026 at 15:04 UTC")));
    }

    @ParameterizedTest
    @MethodSource("events")
    void bothAlternativesTellWhatHappenedAndWhatTheReaderCanDo(
            String name, Topic topic, String subject, List<String> facts) throws Exception {
        CloudEvent event = Facts.commitment(name, "e-1", body -> {});
        Mailing notice = writer().write(List.of(event), CIV);

        assertThat(((Origin.Notice) notice.origin()).topic()).isEqualTo(topic);
        assertThat(notice.subject()).isEqualTo("[opengov-civ] " + subject);
        assertThat(((Origin.Notice) notice.origin()).about()).isEqualTo(new About("demo-01.2", "demo-01"));
        assertThat(alternatives(notice))
                .allSatisfy(content -> assertThat(content)
                        .contains(facts)
                        .contains("Publish the remaining data sets")
                        .contains("Make farm program data easy to reuse")
                        .contains("Fictional demonstration plan 2026–2028")
                        .contains("USDA")
                        .contains("/api/milestones/demo-01.2")
                        .contains(
                                "subscribed to the list opengov-civ",
                                "news of " + topic.name().toLowerCase())
                        .contains("https://community.test/unsubscribe/opengov-civ/" + notice.placeholder())
                        .doesNotContain("null", "{{", "\n\n\n"));
    }

    @Test
    void everyRoutedTypeOfEventHasItsTemplate() {
        assertThat(templates)
                .extracting(NoticeTemplate::eventType)
                .containsExactlyInAnyOrderElementsOf(settings.routing().stream()
                        .map(NoticeSettings.Route::event)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"0, today", "1, tomorrow", "2, in 2 days", "30, in 30 days"})
    void aReminderSaysHowMuchTimeIsLeft(int days, String words) throws Exception {
        var notice = write("milestone-reminder-due", body -> body.put("daysLeft", days));

        assertThat(notice.subject()).isEqualTo("[opengov-civ] Due " + words + ": Publish the remaining data sets");
        assertThat(alternatives(notice))
                .allSatisfy(content -> assertThat(content).contains("is due " + words));
    }

    @Test
    void whatIsCompletedIsSaidSo() throws Exception {
        var notice = write("milestone-progress-reported", body -> body.put("status", "COMPLETE"));
        var correction = write(
                "milestone-progress-reported",
                body -> body.put("status", "COMPLETE").put("previousStatus", "COMPLETE"));

        assertThat(notice.subject()).isEqualTo("[opengov-civ] Complete: Publish the remaining data sets");
        assertThat(alternatives(notice))
                .allSatisfy(content -> assertThat(content).contains("A milestone is complete"));
        assertThat(correction.subject()).isEqualTo("[opengov-civ] Progress: Publish the remaining data sets");
    }

    @Test
    void severalChangesAreToldFromTheFirstOldDateToTheLastNewOne() throws Exception {
        var first = Facts.deadlineChanged("e-1", body -> body.put("reason", "The first reason."));
        var second = Facts.deadlineChanged("e-2", body -> {
            body.putObject("previousDeadline").put("precision", "DAY").put("date", "2028-03-31");
            body.putObject("newDeadline").put("precision", "DAY").put("date", "2028-05-31");
            body.put("reason", "The second reason.");
        });
        var notice = writer().write(List.of(first, second), CIV);

        assertThat(notice.subject())
                .isEqualTo("[opengov-civ] Deadline now 31 May 2028: Publish the remaining data sets");
        assertThat(alternatives(notice))
                .allSatisfy(content -> assertThat(content)
                        .contains("has changed 2 times", "The first reason.", "The second reason.", "31 March 2028")
                        .containsPattern("Old deadline(:|</strong></dt><dd>)( )*December 2027")
                        .containsPattern("New deadline(:|</strong></dt><dd>)( )*31 May 2028")
                        .contains("From December 2027 to 31 March 2028", "From 31 March 2028 to 31 May 2028")
                        .containsOnlyOnce("http://localhost:8080/api/milestones/demo-01.2")
                        .doesNotContain("{{", "\n\n\n"));
        var origin = (Origin.Notice) notice.origin();
        assertThat(origin.causedBy().eventId()).isEqualTo("e-2");
        assertThat(origin.alsoCausedBy()).extracting(Cause::eventId).containsExactly("e-1");
        assertThat(notice.id())
                .isNotEqualTo(writer().write(List.of(second), CIV).id());
    }

    @Test
    void severalReportsAreAllToldAndThatTheMilestoneIsComplete() throws Exception {
        var first = Facts.commitment("milestone-progress-reported", "e-1", body -> {});
        var second = Facts.commitment(
                "milestone-progress-reported",
                "e-2",
                body -> body.put("status", "COMPLETE").put("summary", "The last three are published."));
        var notice = writer().write(List.of(first, second), CIV);

        assertThat(notice.subject()).isEqualTo("[opengov-civ] Complete: Publish the remaining data sets");
        assertThat(alternatives(notice))
                .allSatisfy(content -> assertThat(content)
                        .contains("Twelve data sets are published.", "The last three are published.")
                        .doesNotContain("\n\n\n"));
    }

    @Test
    void whatAnOlderEventDoesNotTellIsLeftOut() throws Exception {
        var notice = write("milestone-progress-reported", body -> {
            body.remove(List.of("commitmentTitle", "cycleTitle", "previousStatus"));
            body.putNull("leadAgency").putArray("evidence");
        });

        assertThat(alternatives(notice))
                .allSatisfy(content ->
                        assertThat(content).doesNotContain("null", "Commitment", "Plan", "Lead agency", "Evidence"));
    }

    @Test
    void aMeetingIsToldWithItsTimeThereAndInUtc() throws Exception {
        var event = meeting(body -> {});
        var notice = meetings().write(List.of(event), CIV);

        assertThat(((Origin.Notice) notice.origin()).topic()).isEqualTo(Topic.MEETINGS);
        assertThat(notice.subject())
                .isEqualTo("[opengov-civ] Meeting on Thursday, 8 October 2026: The plan is introduced");
        assertThat(alternatives(notice))
                .allSatisfy(content -> assertThat(content)
                        .contains(
                                "Thursday, 8 October 2026",
                                "14:00 to 15:30, Eastern Time",
                                "8 October 2026 at 18:00 UTC")
                        .contains("everyone", "/api/meetings", "news of meetings")
                        .doesNotContain("null", "government", "{{", "\n\n\n"));
    }

    @Test
    void aMeetingForGovernmentIsToldToNobodyElse() {
        var event = meeting(body -> body.put("audience", "GOVERNMENT"));

        assertThat(meetings().concerns(event, GOV)).isTrue();
        assertThat(meetings().concerns(event, CIV)).isFalse();
        assertThat(meetings().concerns(meeting(body -> {}), CIV)).isTrue();
    }

    @Test
    void aMeetingThatIsOverOrCameWithAPlanIsNoNews() {
        assertThat(meetings().concerns(meeting(body -> body.put("imported", true)), GOV))
                .isFalse();
        assertThat(meetings().concerns(meeting(body -> body.remove("imported")), GOV))
                .isTrue();
        assertThat(meetings()
                        .concerns(
                                meeting(body -> body.put("start", "2026-09-30T18:00:00Z")
                                        .put("end", "2026-09-30T19:00:00Z")),
                                GOV))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "milestone-reminder-due, milestoneTitle",
        "milestone-overdue, milestoneTitle",
        "milestone-progress-reported, summary",
        "meeting-scheduled, title"
    })
    void whatPeopleTypeIsTextInHtmlToo(String name, String field) throws Exception {
        var event = Facts.commitment(name, "e-1", body -> body.put(field, "</dd><script>alert(1)</script>\r\nBcc: x"));

        assertThat(alternatives(meetings().write(List.of(event), GOV)).getLast())
                .contains("&lt;/dd&gt;&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script");
    }

    private Mailing write(String name, Consumer<ObjectNode> change) {
        return writer().write(List.of(Facts.commitment(name, "e-1", change)), CIV);
    }

    private NoticeWriter writer() {
        return new NoticeWriter(templates, new Links("https://community.test"), CLOCK);
    }

    /** On 1 October 2026, before the meeting of the sample. */
    private NoticeWriter meetings() {
        var all = Stream.concat(
                templates.stream().filter(template -> !(template instanceof MeetingScheduledTemplate)),
                Stream.of(new MeetingScheduledTemplate(data, wording, files, CLOCK)));
        return new NoticeWriter(all.toList(), new Links("https://community.test"), CLOCK);
    }

    private static CloudEvent meeting(Consumer<ObjectNode> change) {
        return Facts.commitment("meeting-scheduled", "e-1", change);
    }

    private static MailingList list(String name, Audience audience) {
        return new MailingList(name, name + "@lists.test", name, audience, false);
    }

    private static List<String> alternatives(Mailing notice) throws Exception {
        byte[] raw = new String(notice.raw(), ISO_8859_1).getBytes(ISO_8859_1);
        var parts = (MimeMultipart) new MimeMessage(null, new ByteArrayInputStream(raw)).getContent();
        return List.of(part(parts, 0), part(parts, 1));
    }

    private static String part(MimeMultipart parts, int index) throws Exception {
        return ((String) parts.getBodyPart(index).getContent()).replace("\r\n", "\n");
    }
}
