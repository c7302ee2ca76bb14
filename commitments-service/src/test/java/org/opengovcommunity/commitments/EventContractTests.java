package org.opengovcommunity.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opengovcommunity.commitments.change.Actor;
import org.opengovcommunity.commitments.commitment.CommitmentEvent;
import org.opengovcommunity.commitments.commitment.CommitmentEvent.PublishedMilestone;
import org.opengovcommunity.commitments.commitment.Deadline;
import org.opengovcommunity.commitments.commitment.Status;
import org.opengovcommunity.commitments.meeting.Meeting;
import org.opengovcommunity.commitments.meeting.MeetingEvent;
import org.opengovcommunity.commitments.meeting.MeetingPlan;
import org.opengovcommunity.defaults.testing.EventSamples;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** What is published is what the samples and schemas in {@code resources/events} promise. */
@ServiceTest
class EventContractTests {

    private static final Instant NOW = Instant.parse("2026-11-24T15:04:05.678Z");
    private static final Actor LEAD = new Actor("demo-lead", "Demo Lead");
    private static final Actor MODERATOR = new Actor("demo-moderator", "Demo Moderator");
    private static final MeetingPlan PLAN = new MeetingPlan(
            "The plan is introduced",
            Instant.parse("2026-10-08T18:00:00Z"),
            Instant.parse("2026-10-08T19:30:00Z"),
            "America/New_York",
            "Room 100, 1800 F Street NW",
            List.of("The commitments one by one", "Questions"));

    @Autowired
    JsonMapper json;

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsItsSample(String name, Object event) throws Exception {
        EventSamples.assertPromised(name + ".v1", json.writeValueAsString(event));
    }

    @Test
    void everyKindOfEventHasASample() {
        var kinds = Stream.of(CommitmentEvent.class, MeetingEvent.class)
                .flatMap(type -> Arrays.stream(type.getPermittedSubclasses()));
        assertThat(kinds).hasSameSizeAs(events().toList());
    }

    static Stream<Arguments> events() {
        return Stream.of(
                Arguments.of("commitment-published", published()),
                Arguments.of("milestone-deadline-changed", deadlineChanged()),
                Arguments.of("milestone-progress-reported", progressReported()),
                Arguments.of("milestone-reminder-due", reminderDue()),
                Arguments.of("milestone-overdue", overdue()),
                Arguments.of("meeting-scheduled", scheduled()),
                Arguments.of("meeting-changed", changed()),
                Arguments.of("meeting-cancelled", cancelled()));
    }

    private static CommitmentEvent published() {
        return new CommitmentEvent.Published(
                "demo-01",
                "demo",
                1,
                "Make farm program data easy to reuse",
                "demo-data",
                "Publish payment and conservation data of farm programs in open formats.",
                List.of("USDA"),
                List.of(
                        new PublishedMilestone(
                                "demo-01.1",
                                "List the farm program data sets",
                                "USDA",
                                Deadline.on(LocalDate.parse("2026-09-30")),
                                Status.COMPLETE),
                        new PublishedMilestone(
                                "demo-01.2",
                                "Publish the remaining data sets",
                                "USDA",
                                Deadline.of("2027-12", "MONTH"),
                                Status.NOT_STARTED),
                        new PublishedMilestone(
                                "demo-01.3",
                                "Keep the descriptions current",
                                null,
                                Deadline.inWords("on an ongoing basis"),
                                null),
                        new PublishedMilestone(
                                "demo-01.4", "Ask users what is missing", "USDA", null, Status.NOT_STARTED)),
                new Actor("demo-admin", "Demo Admin"));
    }

    private static CommitmentEvent deadlineChanged() {
        return new CommitmentEvent.MilestoneDeadlineChanged(
                "demo-01.2",
                "Publish the remaining data sets",
                "demo-01",
                "Make farm program data easy to reuse",
                "demo",
                "Fictional demonstration plan 2026–2028",
                "USDA",
                Deadline.of("2027-12", "MONTH"),
                Deadline.of("2028-03-31", "DAY"),
                "Two data sets need a review of personal data first.",
                LEAD,
                NOW);
    }

    private static CommitmentEvent progressReported() {
        return new CommitmentEvent.MilestoneProgressReported(
                "demo-01.2",
                "Publish the remaining data sets",
                "demo-01",
                "demo",
                "USDA",
                Status.IN_PROGRESS,
                "Twelve data sets are published.",
                List.of("https://www.usda.gov/open"),
                LocalDate.parse("2026-10-01"),
                LEAD,
                NOW,
                "Make farm program data easy to reuse",
                "Fictional demonstration plan 2026–2028",
                Status.NOT_STARTED);
    }

    private static CommitmentEvent reminderDue() {
        return new CommitmentEvent.MilestoneReminderDue(
                "demo-01.2",
                "Publish the remaining data sets",
                "demo-01",
                "Make farm program data easy to reuse",
                "demo",
                "Fictional demonstration plan 2026–2028",
                "USDA",
                Deadline.of("2027-12", "MONTH"),
                Status.IN_PROGRESS,
                LocalDate.parse("2027-12-31"),
                7);
    }

    private static CommitmentEvent overdue() {
        return new CommitmentEvent.MilestoneOverdue(
                "demo-01.2",
                "Publish the remaining data sets",
                "demo-01",
                "Make farm program data easy to reuse",
                "demo",
                "Fictional demonstration plan 2026–2028",
                "USDA",
                Deadline.of("2027-12", "MONTH"),
                Status.IN_PROGRESS,
                LocalDate.parse("2027-12-31"));
    }

    private static MeetingEvent scheduled() {
        return new MeetingEvent.Scheduled(
                "demo-2026-10-08-kickoff",
                PLAN.title(),
                PLAN.start(),
                PLAN.end(),
                PLAN.timeZone(),
                Meeting.Audience.PUBLIC,
                List.of("agenda", "minutes"),
                false,
                PLAN.place(),
                PLAN.agenda(),
                MODERATOR);
    }

    private static MeetingEvent changed() {
        return new MeetingEvent.Changed(
                "demo-2026-10-08-kickoff",
                "The plan is introduced",
                Instant.parse("2026-10-15T18:00:00Z"),
                Instant.parse("2026-10-15T19:30:00Z"),
                "America/New_York",
                Meeting.Audience.PUBLIC,
                "https://meet.example.gov/opengov",
                List.of("The commitments one by one", "How to take part", "Questions"),
                PLAN,
                "The room is not free.",
                MODERATOR,
                Instant.parse("2026-10-01T15:04:05.678Z"));
    }

    private static MeetingEvent cancelled() {
        return new MeetingEvent.Cancelled(
                "demo-2026-10-08-kickoff",
                "The plan is introduced",
                Instant.parse("2026-10-15T18:00:00Z"),
                Instant.parse("2026-10-15T19:30:00Z"),
                "America/New_York",
                Meeting.Audience.PUBLIC,
                "https://meet.example.gov/opengov",
                "Too few can come.",
                MODERATOR,
                Instant.parse("2026-10-05T15:04:05.678Z"));
    }
}
