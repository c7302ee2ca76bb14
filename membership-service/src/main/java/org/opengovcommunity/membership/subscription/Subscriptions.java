package org.opengovcommunity.membership.subscription;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.membership.member.Change;
import org.opengovcommunity.membership.member.DeliveryMode;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.Members;
import org.springframework.stereotype.Service;

/** Changing how lists reach a member. */
@Service
public class Subscriptions {

    private static final int ATTEMPTS = 5;

    private final Members members;
    private final MailingLists lists;

    Subscriptions(Members members, MailingLists lists) {
        this.members = members;
        this.lists = lists;
    }

    /**
     * Chooses how a list arrives.
     *
     * @throws Problem 404 for an unknown list or member, 403 for a list that is not for the member
     */
    public Member choose(String memberId, String list, DeliveryMode mode) {
        var known = lists.find(list).orElseThrow(() -> Problem.notFound("list-not-found", "There is no such list."));
        return change(memberId, member -> {
                    if (!known.admits(member.sector())) {
                        throw Problem.forbidden(
                                "government-list", "This list is for people with a government address.");
                    }
                    return member.subscribe(Map.of(list, mode));
                })
                .orElseThrow(() -> Problem.notFound("member-not-found", "There is no such member."));
    }

    /** Stops a list's mail to a member. Nothing is left to do for a member who is gone or never had the list. */
    public void stop(String memberId, String list) {
        change(
                memberId,
                member -> member.subscriptions().containsKey(list)
                        ? member.subscribe(Map.of(list, DeliveryMode.NONE))
                        : Optional.empty());
    }

    private Optional<Member> change(String memberId, Function<Member, Optional<Change>> decision) {
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
