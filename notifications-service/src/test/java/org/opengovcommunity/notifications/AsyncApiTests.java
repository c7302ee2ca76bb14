package org.opengovcommunity.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.defaults.testing.AsyncApi;
import org.opengovcommunity.notifications.address.AddressEvent;
import org.opengovcommunity.notifications.delivery.DeliveryEvent;
import org.opengovcommunity.notifications.mailing.MailingEvent;
import org.opengovcommunity.notifications.post.ModerationEvent;
import org.opengovcommunity.notifications.post.PostEvent;
import org.opengovcommunity.notifications.request.RequestEvent;

/** The AsyncAPI document tells all that is published and consumed, and nothing that is not. */
class AsyncApiTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern DESTINATION = Pattern.compile("destination: (\\S+)");
    private static final String MEMBERSHIP = "org.opengovcommunity.membership.";
    private static final String COMMITMENTS = "org.opengovcommunity.commitments.";

    private final AsyncApi document = new AsyncApi();

    @Test
    void everySampleAndSchemaIsTheOneOfItsMessage() throws IOException {
        document.assertSamplesNamed("notifications");
    }

    @Test
    void everyMessageIsOnItsTopic() {
        assertThat(document.typesOn("opengov.notifications.mail"))
                .containsExactlyInAnyOrder(
                        MailingEvent.NOTICE_DISTRIBUTED,
                        MailingEvent.DIGEST_DISTRIBUTED,
                        MailingEvent.POST_DISTRIBUTED,
                        MailingEvent.LETTER_DISTRIBUTED,
                        RequestEvent.RECEIVED,
                        PostEvent.RECEIVED,
                        PostEvent.HELD,
                        PostEvent.DECIDED,
                        ModerationEvent.EMERGENCY_MODERATION_CHANGED,
                        ModerationEvent.BAN_CHANGED,
                        DeliveryEvent.ROSTER_RECORDED);
        assertThat(document.typesOn("opengov.notifications.outcome")).containsExactly(DeliveryEvent.FINISHED);
        assertThat(document.typesOn("opengov.notifications.delivery")).containsExactly(DeliveryEvent.QUEUED);
        assertThat(document.typesOn("opengov.notifications.delivery-first")).containsExactly(DeliveryEvent.QUEUED);
        assertThat(document.typesOn(AddressEvent.TOPIC))
                .containsExactlyInAnyOrder(
                        AddressEvent.SUBSCRIPTION_REQUESTED,
                        AddressEvent.LEAVE_REQUESTED,
                        AddressEvent.DELIVERY_DISABLED,
                        AddressEvent.COMPLAINT_RECEIVED);
        assertThat(document.typesOn(Facts.MEMBER_TOPIC))
                .containsExactlyInAnyOrder(
                        MEMBERSHIP + "member-joined.v1",
                        MEMBERSHIP + "subscriptions-changed.v1",
                        MEMBERSHIP + "profile-corrected.v1",
                        MEMBERSHIP + "member-left.v1",
                        MEMBERSHIP + "member-suspended.v1",
                        MEMBERSHIP + "member-reinstated.v1",
                        MEMBERSHIP + "government-exception-granted.v1",
                        MEMBERSHIP + "sector-judged.v1",
                        MEMBERSHIP + "address-changed.v1");
        assertThat(document.typesOn(Facts.COMMITMENT_TOPIC))
                .containsExactlyInAnyOrder(
                        COMMITMENTS + "milestone-deadline-changed.v1",
                        COMMITMENTS + "milestone-reminder-due.v1",
                        COMMITMENTS + "milestone-overdue.v1",
                        COMMITMENTS + "milestone-progress-reported.v1");
        assertThat(document.typesOn("opengov.commitments.meeting"))
                .containsExactlyInAnyOrder(
                        COMMITMENTS + "meeting-scheduled.v1",
                        COMMITMENTS + "meeting-changed.v1",
                        COMMITMENTS + "meeting-cancelled.v1");
    }

    @Test
    void theTopicsAreThoseOfTheBindings() throws IOException {
        Set<String> bound = new TreeSet<>();
        Matcher destination = DESTINATION.matcher(Files.readString(RESOURCES.resolve("application.yaml")));
        while (destination.find()) {
            bound.add(destination.group(1));
        }
        assertThat(document.topics("receive")).isEqualTo(bound);
        assertThat(document.topics("send"))
                .containsExactlyInAnyOrder(
                        "opengov.notifications.mail",
                        "opengov.notifications.outcome",
                        "opengov.notifications.delivery",
                        "opengov.notifications.delivery-first",
                        AddressEvent.TOPIC);
    }
}
