package org.opengovcommunity.membership.standing;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.membership.member.Change;
import org.opengovcommunity.membership.member.Grant;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.MemberChanges;
import org.opengovcommunity.membership.member.Role;
import org.opengovcommunity.membership.member.Statement;
import org.opengovcommunity.membership.member.Suspension;
import org.springframework.stereotype.Service;

/**
 * Grants and revokes roles, suspends and reinstates. Doing again what is so already changes nothing.
 *
 * <p>All throw {@link Problem}: 404 for an unknown member, 409 where nobody would be left to administer.
 */
@Service
public class Standings implements Endings {

    private final MemberChanges members;
    private final Terms terms;
    private final Admins admins;

    Standings(MemberChanges members, Terms terms, Admins admins) {
        this.members = members;
        this.terms = terms;
        this.admins = admins;
    }

    /** The last administrator is one without an end. */
    Member grant(String memberId, Grant grant, Statement statement) {
        if (grant.role() == Role.ADMIN && grant.until() != null && admins.isAlone(memberId)) {
            throw lastAdministrator();
        }
        remember(memberId, grant.until());
        var member = change(memberId, one -> one.grant(grant, statement));
        if (grant.role() == Role.ADMIN) {
            admins.add(memberId);
        }
        return member;
    }

    Member revoke(String memberId, Role role, Statement statement) {
        if (role == Role.ADMIN) {
            requireAnother(memberId);
        }
        return change(memberId, member -> member.revoke(role, statement));
    }

    /** Keeps a member out. An administrator stays one, but is none of those that must be left. */
    public Member suspend(String memberId, Suspension suspension, Statement statement) {
        requireAnother(memberId);
        remember(memberId, suspension.until());
        return change(memberId, member -> member.suspend(suspension, statement));
    }

    /** Lets a suspended member back in. */
    public Member reinstate(String memberId, Statement statement) {
        var member = change(memberId, one -> one.reinstate(statement));
        if (member.roles().contains(Role.ADMIN)) {
            admins.add(memberId);
        }
        return member;
    }

    /** The last administrator stays one until there is another. */
    @Override
    public boolean endOverdue(String memberId, Instant now) {
        try {
            for (var next = overdue(memberId, now); next.isPresent(); next = overdue(memberId, now)) {
                next.get().run();
            }
            return true;
        } catch (Problem lastAdministrator) {
            return false;
        }
    }

    private Optional<Runnable> overdue(String memberId, Instant now) {
        var standing = members.find(memberId).map(Member::standing);
        if (standing.filter(one -> one.suspensionIsOver(now)).isPresent()) {
            return Optional.of(() -> reinstate(memberId, Statement.TERM_IS_OVER));
        }
        return standing.flatMap(one -> one.overdueRole(now))
                .map(role -> () -> revoke(memberId, role, Statement.TERM_IS_OVER));
    }

    /** @throws Problem 409 when this is the last administrator */
    public void requireAnother(String memberId) {
        if (!admins.remove(memberId)) {
            throw lastAdministrator();
        }
    }

    private static Problem lastAdministrator() {
        return Problem.conflict("last-admin", "This is the last administrator; name another one first.");
    }

    private void remember(String memberId, @Nullable Instant end) {
        if (end != null) {
            terms.remember(memberId, end);
        }
    }

    private Member change(String memberId, Function<Member, Optional<Change>> decision) {
        return members.change(memberId, decision)
                .orElseThrow(() -> Problem.notFound("member-not-found", "There is no such member."));
    }
}
