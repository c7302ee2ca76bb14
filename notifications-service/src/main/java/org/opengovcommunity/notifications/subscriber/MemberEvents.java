package org.opengovcommunity.notifications.subscriber;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;

/** What membership says, as far as this service listens. */
final class MemberEvents {

    static final String JOINED = "org.opengovcommunity.membership.member-joined.v1";
    static final String SUBSCRIPTIONS_CHANGED = "org.opengovcommunity.membership.subscriptions-changed.v1";
    static final String PROFILE_CORRECTED = "org.opengovcommunity.membership.profile-corrected.v1";
    static final String REINSTATED = "org.opengovcommunity.membership.member-reinstated.v1";
    static final String EXCEPTION_GRANTED = "org.opengovcommunity.membership.government-exception-granted.v1";
    static final String SECTOR_JUDGED = "org.opengovcommunity.membership.sector-judged.v1";
    static final String ADDRESS_CHANGED = "org.opengovcommunity.membership.address-changed.v1";
    static final String SUSPENDED = "org.opengovcommunity.membership.member-suspended.v1";
    static final String LEFT = "org.opengovcommunity.membership.member-left.v1";

    /** As far as it counts here, the body of all that tells the member's full state: of all but the two below. */
    record MemberState(
            String memberId,
            String name,
            String email,
            List<Subscription> subscriptions,
            @Nullable Instant holdUntil,
            @Nullable Instant deliveryDisabledAt) {}

    /** @param topics null for all */
    record Subscription(String list, Mode mode, @Nullable Set<Topic> topics) {

        Set<Topic> declined() {
            Set<Topic> declined = EnumSet.allOf(Topic.class);
            declined.removeAll(topics == null ? declined : topics);
            return declined;
        }
    }

    /** The body of {@link #LEFT} and, as far as it counts here, of {@link #SUSPENDED}: no more mail. */
    record MemberGone(String memberId) {}

    private MemberEvents() {}
}
