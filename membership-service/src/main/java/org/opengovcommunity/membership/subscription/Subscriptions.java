package org.opengovcommunity.membership.subscription;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.membership.member.Change;
import org.opengovcommunity.membership.member.DeliveryMode;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.MemberChanges;
import org.opengovcommunity.membership.member.Subscription;
import org.opengovcommunity.membership.member.Topic;
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
     * @param topics null leaves them as they are
     * @throws Problem 404 for an unknown list or member, 403 for a list that is not for the member
     */
    Member choose(String memberId, String list, DeliveryMode mode, @Nullable Set<Topic> topics) {
        var known = lists.find(list).orElseThrow(() -> Problem.notFound("list-not-found", "There is no such list."));
        return change(memberId, member -> {
            if (!known.admits(member.sector())) {
                throw Problem.forbidden("government-list", "This list is for people with a government address.");
            }
            return topics == null
                    ? member.subscribe(Map.of(list, mode))
                    : member.subscribe(new Subscription(list, mode, topics));
        });
    }

    /**
     * Holds all lists' mail back; null ends the hold.
     *
     * @throws Problem 404 for an unknown member
     */
    Member hold(String memberId, @Nullable Instant until) {
        return change(memberId, member -> member.hold(until));
    }

    /** Stops a list's mail to a member. Nothing is left to do for a member who is gone or never had the list. */
    public void stop(String memberId, String list) {
        members.change(memberId, member -> member.stop(list));
    }

    private Member change(String memberId, Function<Member, Optional<Change>> decision) {
        return members.change(memberId, decision)
                .orElseThrow(() -> Problem.notFound("member-not-found", "There is no such member."));
    }
}
