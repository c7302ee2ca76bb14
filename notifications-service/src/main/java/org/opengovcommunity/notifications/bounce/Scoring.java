package org.opengovcommunity.notifications.bounce;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opengovcommunity.notifications.address.AddressEvent;
import org.opengovcommunity.notifications.address.AddressEvent.ComplaintReceived;
import org.opengovcommunity.notifications.address.AddressEvent.LeaveRequested;
import org.opengovcommunity.notifications.bounce.Scores.Change;
import org.opengovcommunity.notifications.subscriber.Subscriber;
import org.opengovcommunity.notifications.subscriber.Subscribers;

/** Scores what came back in batches: one read and one write for however much of however many members. */
final class Scoring {

    private final Scores scores;
    private final Subscribers subscribers;
    private final BounceRules rules;
    private final Prober prober;

    Scoring(Scores scores, Subscribers subscribers, BounceRules rules, Prober prober) {
        this.scores = scores;
        this.subscribers = subscribers;
        this.rules = rules;
        this.prober = prober;
    }

    /** Repeating it changes nothing. False when another instance was at the same members: to be repeated then. */
    boolean apply(List<Finding> findings) {
        if (findings.isEmpty()) {
            return true;
        }
        Map<String, List<Finding>> byMember = findings.stream().collect(Collectors.groupingBy(Finding::memberId));
        Set<String> members = byMember.keySet();
        Map<String, Score> known = scores.of(members);
        List<Change> changes = subscribers.withIds(members).stream()
                .filter(member -> !member.subscriptions().isEmpty())
                .flatMap(member ->
                        change(known.getOrDefault(member.id(), Score.none(member)), member, byMember.get(member.id())))
                .toList();
        return scores.save(changes);
    }

    private AddressEvent told(Finding.Complained complaint, Subscriber member) {
        return switch (rules.complaints()) {
            case STOP -> new ComplaintReceived(member.id(), member.address(), complaint.list(), complaint.at());
            case ASK -> new LeaveRequested(complaint.list(), member.address());
        };
    }

    private Stream<Change> change(Score stored, Subscriber member, List<Finding> findings) {
        Score before = stored.asOf(member);
        Score score = before;
        List<AddressEvent> events = new ArrayList<>();
        for (Finding finding : findings) {
            Score next = switch (finding) {
                case Finding.Bounced bounce -> score.after(bounce, member, rules);
                case Finding.Complained complaint -> score.after(complaint);
            };
            if (next != score && finding instanceof Finding.Complained complaint) {
                events.add(told(complaint, member));
            }
            score = next;
        }
        if (score.disabled() != null && before.disabled() == null) {
            events.add(score.event());
        }
        if (score.wantsProbe(rules)) {
            score = prober.probe(score, member).map(score::probed).orElse(score);
        }
        return score.equals(stored) ? Stream.empty() : Stream.of(new Change(score, events));
    }
}
