package org.opengovcommunity.notifications.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opengovcommunity.notifications.copy.AttachmentRules;
import org.opengovcommunity.notifications.message.Automation;
import org.opengovcommunity.notifications.post.Verdict.Discard;
import org.opengovcommunity.notifications.post.Verdict.Hold;
import org.opengovcommunity.notifications.post.Verdict.Pass;

/** Says whether a post goes out: first what nobody has to see, then everything that a moderator has to see. */
final class Judge {

    private final Moderation moderation;
    private final List<Rule> rules;

    Judge(PostingSettings settings, AttachmentRules attachments, Moderation moderation) {
        this.moderation = moderation;
        this.rules = Rule.all(settings, attachments, moderation);
    }

    Verdict judge(Candidate candidate) {
        Optional<Reason> discard = discard(candidate);
        if (discard.isPresent()) {
            return new Discard(discard.get());
        }
        List<Reason> reasons = new ArrayList<>();
        rules.forEach(rule -> rule.hold(candidate).ifPresent(reasons::add));
        return reasons.isEmpty() ? new Pass() : new Hold(reasons);
    }

    private Optional<Reason> discard(Candidate candidate) {
        Post post = candidate.post();
        if (Automation.loops(candidate.headers(), candidate.list().address())) {
            return Optional.of(Reason.LOOP);
        }
        if (Automation.writtenByMachine(candidate.headers(), post.envelopeSender())) {
            return Optional.of(Reason.AUTOMATIC);
        }
        boolean banned = post.author() != null
                && moderation.banned(post.list(), post.author().address());
        return banned ? Optional.of(Reason.BANNED) : Optional.empty();
    }
}
