package org.opengovcommunity.membership.member;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.security.Sector;
import org.springframework.data.annotation.Id;

/**
 * A member as stored.
 *
 * @param topics those of each list, where they are not all
 * @param dormant null for whoever has none
 * @param left true for whoever has left: nothing of them is here any more but the id, until the news is published
 */
record MemberDocument(
        @Id String id,
        String name,
        String email,
        @Nullable String organization,
        Sector sector,
        List<Grant> grants,
        @Nullable Suspension suspension,
        @Nullable GovernmentException exception,
        Map<String, DeliveryMode> subscriptions,
        @Nullable Map<String, Set<Topic>> topics,
        @Nullable List<Subscription> dormant,
        @Nullable Instant holdUntil,
        @Nullable Instant deliveryDisabledAt,
        long version,
        @Nullable String conductVersion,
        @Nullable Instant conductAcceptedAt,
        @Nullable Boolean left) {

    /** No address has this form, so the one who left does not keep theirs from anybody. */
    private static final String NO_ADDRESS = "left-";

    static MemberDocument of(Change change) {
        return change.event() instanceof MemberEvent.Left ? ofLeft(change.member()) : of(change.member());
    }

    private static MemberDocument of(Member member) {
        var conduct = member.conduct();
        return new MemberDocument(
                member.id(),
                member.name(),
                member.email().value(),
                member.organization(),
                member.sector(),
                List.copyOf(member.standing().grants().values()),
                member.standing().suspension(),
                member.standing().exception(),
                member.subscriptions(),
                narrowed(member.mailing()),
                dormant(member.mailing()),
                member.mailing().holdUntil(),
                member.mailing().disabledAt(),
                member.version(),
                conduct == null ? null : conduct.version(),
                conduct == null ? null : conduct.at(),
                null);
    }

    private static MemberDocument ofLeft(Member member) {
        return new MemberDocument(
                member.id(),
                "",
                NO_ADDRESS + member.id(),
                null,
                member.sector(),
                List.of(),
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                null,
                member.version(),
                null,
                null,
                true);
    }

    boolean isMember() {
        return left == null;
    }

    Member member() {
        return new Member(
                id,
                name,
                new EmailAddress(email),
                organization,
                sector,
                Standing.of(grants.toArray(Grant[]::new)).with(suspension).withException(exception),
                mailing(),
                version,
                conductVersion == null || conductAcceptedAt == null
                        ? null
                        : new Acceptance(conductVersion, conductAcceptedAt));
    }

    private static @Nullable Map<String, Set<Topic>> narrowed(Mailing mailing) {
        Map<String, Set<Topic>> narrowed = new LinkedHashMap<>();
        mailing.subscriptions().forEach((list, chosen) -> {
            if (chosen.topics().size() < Topic.values().length) {
                narrowed.put(list, chosen.topics());
            }
        });
        return narrowed.isEmpty() ? null : narrowed;
    }

    private static @Nullable List<Subscription> dormant(Mailing mailing) {
        return mailing.dormant().isEmpty()
                ? null
                : List.copyOf(mailing.dormant().values());
    }

    private Mailing mailing() {
        Map<String, Set<Topic>> narrowed = topics == null ? Map.of() : topics;
        Map<String, Subscription> chosen = new LinkedHashMap<>();
        subscriptions.forEach((list, mode) -> chosen.put(
                list, new Subscription(list, mode, narrowed.getOrDefault(list, EnumSet.allOf(Topic.class)))));
        Map<String, Subscription> kept = new LinkedHashMap<>();
        if (dormant != null) {
            dormant.forEach(one -> kept.put(one.list(), one));
        }
        return new Mailing(chosen, kept, holdUntil, deliveryDisabledAt);
    }
}
