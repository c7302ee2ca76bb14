package org.opengovcommunity.membership.member;

import java.util.Optional;
import java.util.function.Function;
import org.opengovcommunity.defaults.web.Problem;
import org.springframework.stereotype.Component;

/** Changes members while others may change the same ones. */
@Component
public class MemberChanges {

    private static final int ATTEMPTS = 5;

    private final Members members;

    public MemberChanges(Members members) {
        this.members = members;
    }

    public Optional<Member> find(String memberId) {
        return members.byId(memberId);
    }

    /**
     * Decides on the newest version of a member and stores the change, if there is any.
     *
     * @return the member as it is by then; empty when there is none with this id
     * @throws Problem 409 when others keep changing the same member
     */
    public Optional<Member> change(String memberId, Function<Member, Optional<Change>> decision) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var member = members.byId(memberId);
            var change = member.flatMap(decision);
            if (change.isEmpty()) {
                return member;
            }
            if (members.save(change.get())) {
                return change.map(Change::member);
            }
        }
        throw Problem.conflict("too-many-changes", "The member is being changed by others. Please retry.");
    }
}
