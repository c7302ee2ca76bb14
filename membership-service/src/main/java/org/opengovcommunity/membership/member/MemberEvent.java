package org.opengovcommunity.membership.member;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.security.Sector;

/**
 * What other services learn about members, on topic {@value #TOPIC}; the wire form is fixed by {@code
 * events/<name>.v1.schema.json}. Joined and SubscriptionsChanged tell the whole state, so that a read copy is one
 * upsert.
 */
public sealed interface MemberEvent {

    String TOPIC = "opengov.membership.member";

    String memberId();

    /** CloudEvents type of the event. */
    default String type() {
        String name = switch (this) {
            case Joined joined -> "member-joined";
            case SubscriptionsChanged changed -> "subscriptions-changed";
            case Left left -> "member-left";
        };
        return "org.opengovcommunity.membership." + name + ".v1";
    }

    record Joined(
            String memberId,
            String name,
            String email,
            @Nullable String organization,
            Sector sector,
            List<Subscription> subscriptions)
            implements MemberEvent {

        Joined(Member member) {
            this(
                    member.id(),
                    member.name(),
                    member.email().value(),
                    member.organization(),
                    member.sector(),
                    member.subscriptionList());
        }
    }

    record SubscriptionsChanged(
            String memberId,
            String name,
            String email,
            @Nullable String organization,
            Sector sector,
            List<Subscription> subscriptions)
            implements MemberEvent {

        SubscriptionsChanged(Member member) {
            this(
                    member.id(),
                    member.name(),
                    member.email().value(),
                    member.organization(),
                    member.sector(),
                    member.subscriptionList());
        }
    }

    record Left(String memberId) implements MemberEvent {}
}
