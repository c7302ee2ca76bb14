package org.opengovcommunity.membership.subscription;

import java.util.Map;
import java.util.Optional;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.membership.member.DeliveryMode;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.MemberChanges;
import org.springframework.stereotype.Service;

/** Changing how lists reach a member. */
@Service
public class Subscriptions {

    private final MemberChanges members;
    private final MailingLists lists;

    Subscriptions(MemberChanges members, MailingLists lists) {
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
        return members.change(memberId, member -> {
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
        members.change(
                memberId,
                member -> member.subscriptions().containsKey(list)
                        ? member.subscribe(Map.of(list, DeliveryMode.NONE))
                        : Optional.empty());
    }
}
