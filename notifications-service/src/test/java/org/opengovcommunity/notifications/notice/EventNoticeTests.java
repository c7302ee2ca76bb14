package org.opengovcommunity.notifications.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
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
        Mailing notice = writer().write(List.of(event), CIV, List.of());

        assertThat(((Origin.Notice) notice.origin()).topic()).isEqualTo(topic);
        assertThat(notice.subject()).isEqualTo("[opengov-civ] " + subject);
        assertThat(((Origin.Notice) notice.origin()).about()).containsExactly(new About("demo-01.2", "demo-01"));
        assertThat(alternatives(notice))
                .allSatisfy(content -> assertThat(content)
                        .contains(facts)
                        .contains("Publish the remaining data sets")
                        .contains("Make farm program data easy to reuse")
                        .contains("Fictional demonstration plan 2026–2028")
                        .contains("USDA")
                        .contains("http://localhost:8080/milestones/demo-01.2")
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
    void remindersOfADayAreOneNoticeThatListsTheMilestonesTheNearestFirst() throws Exception {
        var notice = writer().write(
                        List.of(
                                due("milestone-reminder-due", "demo-01.2", body -> body.put("daysLeft", 30)),
                                due("milestone-reminder-due", "demo-02.1", body -> body.put("daysLeft", 7)),
                                due("milestone-reminder-due", "demo-01.1", body -> body.put("daysLeft", 30))),
                        CIV,
                        List.of());

        assertThat(notice.subject()).isEqualTo("[opengov-civ] Due soon: 3 milestones");
        assertThat(((Origin.Notice) notice.origin()).about())
                .containsExactly(
                        new About("demo-02.1", "demo-02"),
                        new About("demo-01.1", "demo-01"),
                        new About("demo-01.2", "demo-01"));
        assertThat(alternatives(notice))
                .allSatisfy(content -> assertThat(content)
                        .contains("3 milestones are due soon")
                        .containsSubsequence(
                                "Title of demo-02.1",
                                "Commitment demo-02",
                                "December 2027",
                                "http://localhost:8080/milestones/demo-02.1")
                        .containsSubsequence("Title of demo-02.1", "Title of demo-01.1", "Title of demo-01.2")
                        .containsSubsequence("in 7 days", "in 30 days", "in 30 days")
                        .containsOnlyOnce("news of deadlines")
                        .doesNotContain("A milestone is", "null", "{{", "\n\n\n"));
        assertThat(alternatives(notice).getLast())
                .contains("<h2 style=\"font-size: 18px;\">Due in 7 days: Title of demo-02.1</h2>")
                .contains(">See Title of demo-02.1 and its history</a>");
    }

    @Test
    void remindersOfTheSameTimeSayItInTheSubject() {
        var notice = writer().write(
                        List.of(
                                due("milestone-reminder-due", "demo-01.2", body -> {}),
                                due("milestone-reminder-due", "demo-01.1", body -> {})),
                        CIV,
                        List.of());

        assertThat(notice.subject()).isEqualTo("[opengov-civ] Due in 7 days: 2 milestones");
    }

    @Test
    void deadlinesThatPassedOnADayAreOneNoticeThatListsTheMilestones() throws Exception {
        var notice = writer().write(
                        List.of(
                                due("milestone-overdue", "demo-02.1", body -> {}),
                                due("milestone-overdue", "demo-01.2", body -> {}),
                                due("milestone-overdue", "demo-01.2", body -> body.put("milestoneTitle", "Renamed"))),
                        CIV,
                        List.of());

        assertThat(notice.subject()).isEqualTo("[opengov-civ] Overdue: 2 milestones");
        assertThat(((Origin.Notice) notice.origin()).about())
                .containsExactly(new About("demo-01.2", "demo-01"), new About("demo-02.1", "demo-02"));
        assertThat(alternatives(notice))
                .allSatisfy(content -> assertThat(content)
                        .contains("The deadlines of 2 milestones have passed")
                        .containsSubsequence("Renamed", "demo-01.2", "Title of demo-02.1", "demo-02.1")
                        .doesNotContain("The milestone is not", "Title of demo-01.2", "null", "{{", "\n\n\n"));
    }

    @Test
    void whatFallsDueOnADayWaitsTogetherAndAllElseForItsMilestone() {
        var first = due("milestone-overdue", "demo-01.2", body -> {});
        var later = CloudEventBuilder.v1(due("milestone-overdue", "demo-02.1", body -> {}))
                .withTime(Objects.requireNonNull(first.getTime()).plusDays(1))
                .build();

        assertThat(writer().together(first, CIV))
                .isEqualTo(first.getTime().toLocalDate().toString())
                .isNotEqualTo(writer().together(later, CIV));
        assertThat(writer().together(due("milestone-reminder-due", "demo-01.2", body -> {}), CIV))
                .isEqualTo(first.getTime().toLocalDate().toString());
        assertThat(writer().together(Facts.deadlineChanged("e-1", "m-1"), CIV)).isEqualTo("m-1");
    }

    @Test
    void whatFallsDueWaitsForAMomentAndChangedDeadlinesForNothing() {
        assertThat(settings.quietPeriod(ReminderDue.TYPE)).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.quietPeriod(Overdue.TYPE)).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.quietPeriod(DeadlineChanged.TYPE)).isZero();
    }

    private static CloudEvent due(String name, String milestone, Consumer<ObjectNode> change) {
        String commitment = milestone.substring(0, milestone.indexOf('.'));
        return Facts.commitment(name, "e-" + milestone, body -> {
            body.put("milestoneId", milestone).put("milestoneTitle", "Title of " + milestone);
            body.put("commitmentId", commitment).put("commitmentTitle", "Commitment " + commitment);
            change.accept(body);
        });
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
        var notice = writer().write(List.of(first, second), CIV, List.of());

        assertThat(notice.subject())
                .isEqualTo("[opengov-civ] Deadline now 31 May 2028: Publish the remaining data sets");
        assertThat(alternatives(notice))
                .allSatisfy(content -> assertThat(content)
                        .contains("has changed 2 times", "The first reason.", "The second reason.", "31 March 2028")
                        .containsPattern("Old deadline(:|</strong></dt><dd>)( )*December 2027")
                        .containsPattern("New deadline(:|</strong></dt><dd>)( )*31 May 2028")
                        .contains("From December 2027 to 31 March 2028", "From 31 March 2028 to 31 May 2028")
                        .containsOnlyOnce("http://localhost:8080/milestones/demo-01.2")
                        .doesNotContain("{{", "\n\n\n"));
        var origin = (Origin.Notice) notice.origin();
        assertThat(origin.causedBy().eventId()).isEqualTo("e-2");
        assertThat(origin.alsoCausedBy()).extracting(Cause::eventId).containsExactly("e-1");
        assertThat(notice.id())
                .isNotEqualTo(writer().write(List.of(second), CIV, List.of()).id());
    }

    @Test
    void severalReportsAreAllToldAndThatTheMilestoneIsComplete() throws Exception {
        var first = Facts.commitment("milestone-progress-reported", "e-1", body -> {});
        var second = Facts.commitment(
                "milestone-progress-reported",
                "e-2",
                body -> body.put("status", "COMPLETE").put("summary", "The last three are published."));
        var notice = writer().write(List.of(first, second), CIV, List.of());

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
        var notice = meetings().write(List.of(event), CIV, List.of());

        assertThat(((Origin.Notice) notice.origin()).topic()).isEqualTo(Topic.MEETINGS);
        assertThat(notice.subject())
                .isEqualTo("[opengov-civ] Meeting on Thursday, 8 October 2026: The plan is introduced");
        assertThat(alternatives(notice))
                .allSatisfy(content -> assertThat(content)
                        .contains(
                                "Thursday, 8 October 2026",
                                "14:00 to 15:30, Eastern Time",
                                "8 October 2026 at 18:00 UTC")
                        .contains("everyone", "http://localhost:8080/meetings", "news of meetings")
                        .doesNotContain("null", "government", "{{", "\n\n\n"));
    }

    @Test
    void aChangedMeetingIsToldAsItIsNowAndAsItWas() throws Exception {
        var first = Facts.commitment("meeting-changed", "e-1", body -> {});
        var second = Facts.commitment("meeting-changed", "e-2", body -> {
            body.put("place", "Room 7").putNull("reason");
            body.withObject("previous").put("place", "https://meet.example.gov/opengov");
        });
        var notice = meetings().write(List.of(first, second), CIV, List.of());

        assertThat(notice.subject())
                .isEqualTo("[opengov-civ] Meeting now on Thursday, 15 October 2026: The plan is introduced");
        assertThat(alternatives(notice))
                .allSatisfy(content -> assertThat(content)
                        .contains("Thursday, 15 October 2026", "Room 7", "How to take part")
                        .contains("Time: Thursday, 8 October 2026, 14:00 to 15:30, Eastern Time")
                        .contains("Place: Room 100, 1800 F Street NW", "Another agenda")
                        .contains("The room is not free.", "Changed by Demo Moderator on 1 October 2026 at 15:04 UTC")
                        .doesNotContain("null", "Title", "{{", "\n\n\n"));
    }

    @Test
    void aCancelledMeetingIsToldWithTheReason() throws Exception {
        var notice =
                meetings().write(List.of(Facts.commitment("meeting-cancelled", "e-1", body -> {})), CIV, List.of());

        assertThat(notice.subject())
                .isEqualTo("[opengov-civ] Meeting on Thursday, 15 October 2026 cancelled: The plan is introduced");
        assertThat(alternatives(notice))
                .allSatisfy(content -> assertThat(content)
                        .contains("It does not take place", "Too few can come.", "Cancelled by Demo Moderator")
                        .doesNotContain("null", "Agenda", "{{", "\n\n\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "meeting-scheduled, REQUEST, CONFIRMED, 20261008T180000Z, Room 100",
        "meeting-changed, REQUEST, CONFIRMED, 20261015T180000Z, https://meet.example.gov/opengov",
        "meeting-cancelled, CANCEL, CANCELLED, 20261015T180000Z, https://meet.example.gov/opengov"
    })
    void calendarsTakeTheMeetingAndItsChanges(String name, String method, String status, String start, String place)
            throws Exception {
        var part = calendarPart(meetings().write(List.of(Facts.commitment(name, "e-1", body -> {})), CIV, List.of()));

        assertThat(part.getContentType()).isEqualTo("text/calendar; charset=utf-8; method=" + method);
        var calendar = new CalendarBuilder().build(part.getInputStream());
        assertThat(calendar.validate().getEntries()).isEmpty();
        assertThat(calendar.getMethod().getValue()).isEqualTo(method);
        VEvent entry = calendar.<VEvent>getComponents().getFirst();
        assertThat(entry.getRequiredProperty("UID").getValue()).isEqualTo("demo-2026-10-08-kickoff@lists.test");
        assertThat(entry.getRequiredProperty("SEQUENCE").getValue()).isEqualTo("6");
        assertThat(entry.getRequiredProperty("STATUS").getValue()).isEqualTo(status);
        assertThat(entry.getRequiredProperty("DTSTART").getValue()).isEqualTo(start);
        assertThat(entry.getRequiredProperty("LOCATION").getValue()).startsWith(place);
        assertThat(entry.getRequiredProperty("ORGANIZER").getValue()).isEqualTo("mailto:opengov-civ-owner@lists.test");
        assertThat(entry.getRequiredProperty("ATTENDEE").getValue()).isEqualTo("mailto:opengov-civ@lists.test");
    }

    @ParameterizedTest
    @ValueSource(strings = {"meeting-scheduled", "meeting-changed", "meeting-cancelled"})
    void aMeetingForGovernmentIsToldToNobodyElse(String name) {
        var open = Facts.commitment(name, "e-1", body -> {});
        var closed = Facts.commitment(name, "e-1", body -> body.put("audience", "GOVERNMENT"));

        assertThat(meetings().concerns(closed, GOV)).isTrue();
        assertThat(meetings().concerns(closed, CIV)).isFalse();
        assertThat(meetings().concerns(open, CIV)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"meeting-scheduled", "meeting-changed", "meeting-cancelled"})
    void aMeetingThatIsOverIsNoNews(String name) {
        var over = Facts.commitment(
                name, "e-1", body -> body.put("start", "2026-09-30T18:00:00Z").put("end", "2026-09-30T19:00:00Z"));

        assertThat(meetings().concerns(over, GOV)).isFalse();
    }

    @Test
    void aMeetingThatCameWithAPlanIsNoNews() {
        assertThat(meetings().concerns(meeting(body -> body.put("imported", true)), GOV))
                .isFalse();
        assertThat(meetings().concerns(meeting(body -> body.remove("imported")), GOV))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "milestone-reminder-due, milestoneTitle",
        "milestone-overdue, milestoneTitle",
        "milestone-progress-reported, summary",
        "meeting-scheduled, title",
        "meeting-changed, reason",
        "meeting-cancelled, reason"
    })
    void whatPeopleTypeIsTextInHtmlToo(String name, String field) throws Exception {
        var event = Facts.commitment(name, "e-1", body -> body.put(field, "</dd><script>alert(1)</script>\r\nBcc: x"));

        assertThat(alternatives(meetings().write(List.of(event), GOV, List.of()))
                        .get(1))
                .contains("&lt;/dd&gt;&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script");
    }

    private Mailing write(String name, Consumer<ObjectNode> change) {
        return writer().write(List.of(Facts.commitment(name, "e-1", change)), CIV, List.of());
    }

    private NoticeWriter writer() {
        return new NoticeWriter(templates, new Links("https://community.test"), CLOCK);
    }

    /** On 1 October 2026, before the meeting of the samples. */
    private NoticeWriter meetings() {
        var then = new MeetingWording(wording, CLOCK);
        var all = Stream.concat(
                templates.stream().filter(template -> template.topic() != Topic.MEETINGS),
                Stream.of(
                        new MeetingScheduledTemplate(data, then, files),
                        new MeetingChangedTemplate(data, then, files),
                        new MeetingCancelledTemplate(data, then, files)));
        return new NoticeWriter(all.toList(), new Links("https://community.test"), CLOCK);
    }

    private static CloudEvent meeting(Consumer<ObjectNode> change) {
        return Facts.commitment("meeting-scheduled", "e-1", change);
    }

    private static MailingList list(String name, Audience audience) {
        return new MailingList(name, name + "@lists.test", name, audience, false, false);
    }

    private static List<String> alternatives(Mailing notice) throws Exception {
        var parts = parts(notice);
        return List.of(part(parts, 0), part(parts, 1));
    }

    private static BodyPart calendarPart(Mailing notice) throws Exception {
        return parts(notice).getBodyPart(2);
    }

    private static MimeMultipart parts(Mailing notice) throws Exception {
        return (MimeMultipart) new MimeMessage(null, new ByteArrayInputStream(notice.raw())).getContent();
    }

    private static String part(MimeMultipart parts, int index) throws Exception {
        return ((String) parts.getBodyPart(index).getContent()).replace("\r\n", "\n");
    }
}
