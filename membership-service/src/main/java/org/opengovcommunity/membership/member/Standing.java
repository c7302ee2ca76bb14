package org.opengovcommunity.membership.member;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a member may do. Everybody is a MEMBER; more is granted, one grant for each role. */
public record Standing(
        Map<Role, Grant> grants,
        @Nullable Suspension suspension,
        @Nullable GovernmentException exception) {

    public Standing {
        grants = Collections.unmodifiableMap(new TreeMap<>(grants));
    }

    public static Standing of(Grant... grants) {
        Map<Role, Grant> byRole = new TreeMap<>();
        Arrays.asList(grants).forEach(grant -> byRole.put(grant.role(), grant));
        return new Standing(byRole, null, null);
    }

    public Set<Role> roles() {
        Set<Role> roles = EnumSet.of(Role.MEMBER);
        roles.addAll(grants.keySet());
        return Collections.unmodifiableSet(roles);
    }

    /** Abbreviations of the agencies that the member leads commitments for. */
    public Set<String> agencies() {
        return Optional.ofNullable(grants.get(Role.LEAD)).map(Grant::agencies).orElse(Set.of());
    }

    public boolean suspended() {
        return suspension != null;
    }

    /** The next moment at which something ends by itself. */
    public Optional<Instant> nextEnd() {
        return Stream.concat(
                        grants.values().stream().map(Grant::until),
                        Stream.ofNullable(suspension).map(Suspension::until))
                .filter(Objects::nonNull)
                .min(Instant::compareTo);
    }

    Standing with(Grant grant) {
        Map<Role, Grant> more = new TreeMap<>();
        more.putAll(grants);
        more.put(grant.role(), grant);
        return new Standing(more, suspension, exception);
    }

    Standing without(Role role) {
        Map<Role, Grant> fewer = new TreeMap<>();
        fewer.putAll(grants);
        fewer.remove(role);
        return new Standing(fewer, suspension, exception);
    }

    Standing with(@Nullable Suspension other) {
        return new Standing(grants, other, exception);
    }

    Standing withException(@Nullable GovernmentException other) {
        return new Standing(grants, suspension, other);
    }

    /** A role whose time is over. */
    public Optional<Role> overdueRole(Instant now) {
        return grants.values().stream()
                .filter(grant -> isOver(grant.until(), now))
                .map(Grant::role)
                .findFirst();
    }

    /** Whether there is a suspension and its time is over. */
    public boolean suspensionIsOver(Instant now) {
        return suspension != null && isOver(suspension.until(), now);
    }

    /** Whether there is an exception and its time is over. */
    public boolean exceptionIsOver(Instant now) {
        return exception != null && isOver(exception.until(), now);
    }

    private static boolean isOver(@Nullable Instant end, Instant now) {
        return end != null && !end.isAfter(now);
    }
}
