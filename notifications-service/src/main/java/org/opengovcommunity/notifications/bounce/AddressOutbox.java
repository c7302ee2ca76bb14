package org.opengovcommunity.notifications.bounce;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;
import org.opengovcommunity.defaults.outbox.PendingEvent;
import org.opengovcommunity.defaults.outbox.PendingEvents;
import org.opengovcommunity.notifications.address.AddressEvent;
import org.opengovcommunity.notifications.address.AddressEvent.ComplaintReceived;
import org.opengovcommunity.notifications.address.AddressEvent.DeliveryDisabled;
import org.opengovcommunity.notifications.address.AddressEvent.LeaveRequested;
import org.opengovcommunity.notifications.address.AddressEvent.SubscriptionRequested;
import org.springframework.stereotype.Component;

/** The events of addresses on their way to membership-service. */
@Component
class AddressOutbox {

    private static final int SUBJECT_LENGTH = 32;

    private final PendingEvents events;

    AddressOutbox(PendingEvents events) {
        this.events = events;
    }

    PendingEvent pending(AddressEvent event, long sequence) {
        return switch (event) {
            case DeliveryDisabled disabled ->
                events.create(
                        AddressEvent.TOPIC, AddressEvent.DELIVERY_DISABLED, disabled.memberId(), sequence, disabled);
            case ComplaintReceived complaint ->
                events.create(
                        AddressEvent.TOPIC, AddressEvent.COMPLAINT_RECEIVED, complaint.memberId(), sequence, complaint);
            case LeaveRequested leave ->
                events.create(
                        AddressEvent.TOPIC, AddressEvent.LEAVE_REQUESTED, subject(leave.address()), sequence, leave);
            case SubscriptionRequested request ->
                events.create(
                        AddressEvent.TOPIC,
                        AddressEvent.SUBSCRIPTION_REQUESTED,
                        subject(request.address()),
                        sequence,
                        request);
        };
    }

    private static String subject(String address) {
        byte[] lower = address.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        return DigestUtils.sha256Hex(lower).substring(0, SUBJECT_LENGTH);
    }
}
