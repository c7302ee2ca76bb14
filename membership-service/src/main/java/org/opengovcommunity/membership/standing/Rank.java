package org.opengovcommunity.membership.standing;

import org.opengovcommunity.defaults.security.Caller;
import org.opengovcommunity.defaults.security.Roles;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.Role;

/** Who may judge whom. */
public final class Rank {

    private Rank() {}

    /** @throws Problem 403 when the member is an administrator and the caller is none */
    public static void requireAbove(Member member) {
        if (member.roles().contains(Role.ADMIN) && !Caller.current().has(Roles.ADMIN)) {
            throw Problem.forbidden("administrator", "Only another administrator may do this to an administrator.");
        }
    }
}
