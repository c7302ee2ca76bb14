package org.opengovcommunity.notifications.address;

import java.time.Instant;

/**
 * What mail has taught of an address, on topic {@value #TOPIC}. Membership-service decides what follows; whoever wrote has
 * proven nothing by it, for anybody can write any sender.
 */
public sealed interface AddressEvent {

    String TOPIC = "opengov.notifications.address";

    String SUBSCRIPTION_REQUESTED = "org.opengovcommunity.notifications.subscription-requested.v1";
    String LEAVE_REQUESTED = "org.opengovcommunity.notifications.leave-requested.v1";
    String DELIVERY_DISABLED = "org.opengovcommunity.notifications.delivery-disabled.v1";
    String COMPLAINT_RECEIVED = "org.opengovcommunity.notifications.complaint-received.v1";

    /**
     * Somebody wrote to a list's {@code -subscribe-request} address.
     *
     * @param name as the sender's header has it; may be empty
     */
    record SubscriptionRequested(String list, String address, String name) implements AddressEvent {}

    /** Somebody wrote to a list's {@code -leave} address. */
    record LeaveRequested(String list, String address) implements AddressEvent {}

    /** A member called a message of a list abuse, as the provider of the mailbox reports (RFC 5965). */
    record ComplaintReceived(String memberId, String address, String list, Instant complainedAt)
            implements AddressEvent {}

    /**
     * Too much came back from a member's address.
     *
     * @param status enhanced status code of the last bounce (RFC 3463), e.g. {@code 5.1.1}
     * @param reason in plain words, without the address
     */
    record DeliveryDisabled(String memberId, String address, String status, String reason, Instant disabledAt)
            implements AddressEvent {}
}
