package org.opengovcommunity.membership.member;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A role beside MEMBER that an administrator gave.
 *
 * @param agencies abbreviations of the agencies a LEAD leads commitments for; empty with other roles
 * @param until when it ends by itself; null for never
 */
public record Grant(
        Role role, Set<String> agencies, @Nullable Instant until) {

    /** @throws IllegalArgumentException for MEMBER, which nobody gives, and for agencies of another role than LEAD */
    public Grant {
        if (role == Role.MEMBER || (role != Role.LEAD && !agencies.isEmpty())) {
            throw new IllegalArgumentException("not a grant: " + role + " for " + agencies);
        }
        agencies = Collections.unmodifiableSet(new TreeSet<>(agencies));
    }

    public static Grant of(Role role) {
        return new Grant(role, Set.of(), null);
    }

    public static Grant lead(String agency) {
        return new Grant(Role.LEAD, Set.of(agency), null);
    }
}
