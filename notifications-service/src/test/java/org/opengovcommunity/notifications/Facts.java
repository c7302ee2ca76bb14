package org.opengovcommunity.notifications;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/** Events as the other services publish them. */
public final class Facts {

    public static final String MEMBER_TOPIC = "opengov.membership.member";
    public static final String COMMITMENT_TOPIC = "opengov.commitments.commitment";

    private Facts() {}

    /** A member who gets these lists at once. */
    public static CloudEvent joined(String memberId, long sequence, String... lists) {
        String subscriptions = List.of(lists).stream()
                .map("{\"list\":\"%s\",\"mode\":\"EACH\"}"::formatted)
                .collect(Collectors.joining(","));
        return event("membership", "member-joined", memberId + "-" + sequence, memberId, sequence, """
                {"memberId":"%s","name":"Member %s","email":"%s@civil.test","organization":null,
                 "sector":"CIVIL_SOCIETY","subscriptions":[%s]}""".formatted(
                        memberId, memberId, memberId, subscriptions));
    }

    public static CloudEvent left(String memberId, long sequence) {
        return event(
                "membership", "member-left", memberId + "-" + sequence, memberId, sequence, """
                {"memberId":"%s"}""".formatted(memberId));
    }

    /** A deadline moved to 31 March 2027. */
    public static CloudEvent deadlineChanged(String eventId, String milestoneId, String title, String reason) {
        return event("commitments", "milestone-deadline-changed", eventId, "c-1", 7, """
                {"milestoneId":"%s","milestoneTitle":"%s","commitmentId":"c-1","commitmentTitle":"Publish the data",
                 "cycleId":"demo","cycleTitle":"Demonstration plan","leadAgency":"USDA",
                 "previousDeadline":{"date":"2026-12","precision":"MONTH"},
                 "newDeadline":{"date":"2027-03-31","precision":"DAY"},"reason":"%s",
                 "changedBy":{"memberId":"demo-lead","name":"Demo Lead"},"changedAt":"2026-11-24T16:00:00Z"}""".formatted(
                        milestoneId, title, reason));
    }

    private static CloudEvent event(
            String service, String name, String id, String subject, long sequence, String data) {
        return CloudEventBuilder.v1()
                .withId(id)
                .withSource(URI.create("/" + service + "-service"))
                .withType("org.opengovcommunity." + service + "." + name + ".v1")
                .withTime(OffsetDateTime.now(ZoneOffset.UTC))
                .withSubject(subject)
                .withExtension("sequence", Long.toString(sequence))
                .withData("application/json", data.getBytes(StandardCharsets.UTF_8))
                .build();
    }
}
