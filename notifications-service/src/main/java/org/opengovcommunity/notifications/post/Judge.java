package org.opengovcommunity.notifications.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opengovcommunity.notifications.message.Automation;
import org.opengovcommunity.notifications.post.Verdict.Discard;
import org.opengovcommunity.notifications.post.Verdict.Hold;
import org.opengovcommunity.notifications.post.Verdict.Pass;

/** Says whether a post goes out. */
final class Judge {

    private final PostingSettings settings;

    Judge(PostingSettings settings) {
        this.settings = settings;
    }

    Verdict judge(Candidate candidate) {
        Optional<Reason> discard = discard(candidate);
        if (discard.isPresent()) {
            return new Discard(discard.get());
        }
        List<Reason> reasons = hold(candidate);
        return reasons.isEmpty() ? new Pass() : new Hold(reasons);
    }

    private static Optional<Reason> discard(Candidate candidate) {
        if (Automation.loops(candidate.headers(), candidate.list().address())) {
            return Optional.of(Reason.LOOP);
        }
        boolean automatic = Automation.writtenByMachine(
                candidate.headers(), candidate.post().envelopeSender());
        return automatic ? Optional.of(Reason.AUTOMATIC) : Optional.empty();
    }

    private List<Reason> hold(Candidate candidate) {
        List<Reason> reasons = new ArrayList<>();
        if (candidate.post().author() == null) {
            reasons.add(Reason.NO_AUTHOR);
        } else if (candidate.member().isEmpty()) {
            reasons.add(Reason.NOT_A_MEMBER);
        }
        if (candidate.post().size() > settings.maxSize().toBytes()) {
            reasons.add(Reason.TOO_LARGE);
        }
        return reasons;
    }
}
