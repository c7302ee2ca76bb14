package org.opengovcommunity.membership.member;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.security.Sector;

/**
 * What other services learn about members, on topic {@value #TOPIC}; the wire form is fixed by {@code
 * events/<name>.v1.schema.json}. What carries a {@link State} tells the whole of it, so that a read copy is one upsert;
 * Suspended and Left end it. RoleRevoked, SectorJudged, AddressChanged, SignedOutEverywhere, Suspended and Left void the
 * member's tokens of earlier versions.
 */
public sealed interface MemberEvent {

    String TOPIC = "opengov.membership.member";

    String memberId();

    /** CloudEvents type of the event. */
    default String type() {
        String name = switch (this) {
            case Joined joined -> "member-joined";
            case SubscriptionsChanged changed -> "subscriptions-changed";
            case ProfileCorrected corrected -> "profile-corrected";
            case ConductAccepted accepted -> "conduct-accepted";
            case SignedOutEverywhere ended -> "signed-out-everywhere";
            case Left left -> "member-left";
            case RoleGranted granted -> "role-granted";
            case RoleRevoked revoked -> "role-revoked";
            case Suspended suspended -> "member-suspended";
            case Reinstated reinstated -> "member-reinstated";
            case ExceptionGranted granted -> "government-exception-granted";
            case SectorJudged judged -> "sector-judged";
            case AddressChanged changed -> "address-changed";
        };
        return "org.opengovcommunity.membership." + name + ".v1";
    }

    /**
     * All that others need to know of a member.
     *
     * @param subscriptions none while the member is suspended: no list's mail goes out then, whatever is chosen
     * @param holdUntil no list's mail goes to the member until then; null without a hold
     * @param deliveryDisabledAt since then no list's mail goes to the member, as too much came back; null for most
     */
    record State(
            String memberId,
            String name,
            String email,
            @Nullable String organization,
            Sector sector,
            List<Subscription> subscriptions,
            @Nullable Instant holdUntil,
            @Nullable Instant deliveryDisabledAt) {

        State(Member member) {
            this(
                    member.id(),
                    member.name(),
                    member.email().value(),
                    member.organization(),
                    member.sector(),
                    member.deliveries(),
                    member.mailing().holdUntil(),
                    member.mailing().disabledAt());
        }
    }

    record Joined(@JsonUnwrapped State state) implements MemberEvent {

        Joined(Member member) {
            this(new State(member));
        }

        @Override
        public String memberId() {
            return state.memberId();
        }
    }

    record SubscriptionsChanged(@JsonUnwrapped State state) implements MemberEvent {

        SubscriptionsChanged(Member member) {
            this(new State(member));
        }

        @Override
        public String memberId() {
            return state.memberId();
        }
    }

    record ProfileCorrected(@JsonUnwrapped State state) implements MemberEvent {

        ProfileCorrected(Member member) {
            this(new State(member));
        }

        @Override
        public String memberId() {
            return state.memberId();
        }
    }

    record ConductAccepted(String memberId, String version, Instant acceptedAt) implements MemberEvent {

        ConductAccepted(String memberId, Acceptance acceptance) {
            this(memberId, acceptance.version(), acceptance.at());
        }
    }

    record SignedOutEverywhere(String memberId) implements MemberEvent {}

    record Left(String memberId) implements MemberEvent {}

    /**
     * @param by id of whoever granted it
     * @param until null for a role without an end
     */
    record RoleGranted(
            String memberId,
            Role role,
            List<String> agencies,
            @Nullable Instant until,
            String reason,
            String by) implements MemberEvent {

        RoleGranted(String memberId, Grant grant, Statement statement) {
            this(
                    memberId,
                    grant.role(),
                    List.copyOf(grant.agencies()),
                    grant.until(),
                    statement.reason(),
                    statement.by());
        }
    }

    /** @param by id of whoever revoked it, or {@link Statement#BY_TERM} */
    record RoleRevoked(String memberId, Role role, String reason, String by) implements MemberEvent {

        RoleRevoked(String memberId, Role role, Statement statement) {
            this(memberId, role, statement.reason(), statement.by());
        }
    }

    record Suspended(String memberId, @Nullable Instant until, String reason, String by) implements MemberEvent {

        Suspended(String memberId, Suspension suspension, Statement statement) {
            this(memberId, suspension.until(), statement.reason(), statement.by());
        }
    }

    /** @param by id of whoever lifted the suspension, or {@link Statement#BY_TERM} */
    record Reinstated(@JsonUnwrapped State state, String reason, String by) implements MemberEvent {

        Reinstated(Member member, Statement statement) {
            this(new State(member), statement.reason(), statement.by());
        }

        @Override
        public String memberId() {
            return state.memberId();
        }
    }

    /**
     * Counts as government although the address does not show it.
     *
     * @param by id of the moderator who vouches for it
     */
    record ExceptionGranted(@JsonUnwrapped State state, Instant until, String reason, String by)
            implements MemberEvent {

        ExceptionGranted(Member member, GovernmentException exception, Statement statement) {
            this(new State(member), exception.until(), statement.reason(), statement.by());
        }

        @Override
        public String memberId() {
            return state.memberId();
        }
    }

    /**
     * Counts from now on as what the address shows, without any exception.
     *
     * @param by id of whoever caused it, {@link Statement#BY_TERM}, {@link Statement#BY_REGISTRY} or {@link
     *     Statement#BY_SETTINGS}
     */
    record SectorJudged(@JsonUnwrapped State state, String reason, String by) implements MemberEvent {

        SectorJudged(Member member, Statement statement) {
            this(new State(member), statement.reason(), statement.by());
        }

        @Override
        public String memberId() {
            return state.memberId();
        }
    }

    /** @param formerEmail the address until then, which is told of it */
    record AddressChanged(@JsonUnwrapped State state, String formerEmail) implements MemberEvent {

        AddressChanged(Member member, EmailAddress former) {
            this(new State(member), former.value());
        }

        @Override
        public String memberId() {
            return state.memberId();
        }
    }
}
