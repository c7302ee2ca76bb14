package org.opengovcommunity.notifications.post;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.opengovcommunity.notifications.copy.AttachmentRules;
import org.opengovcommunity.notifications.message.Entity;
import org.opengovcommunity.notifications.message.Mailbox;
import org.opengovcommunity.notifications.message.Structure;
import org.opengovcommunity.notifications.post.PostingSettings.Policy;

/** One thing for which a moderator has to look at a post. */
@FunctionalInterface
interface Rule {

    /** Why it has to wait; empty when it need not for this rule. */
    Optional<Reason> hold(Candidate candidate);

    static List<Rule> all(PostingSettings settings, AttachmentRules attachments, Moderation moderation) {
        return List.of(
                when(Reason.NO_AUTHOR, one -> one.post().author() == null),
                when(
                        Reason.NOT_A_MEMBER,
                        one -> one.post().author() != null && one.member().isEmpty()),
                new SenderProof(settings.trustedAuthServers()),
                when(
                        Reason.TOO_LARGE,
                        one -> one.post().size() > settings.maxSize().toBytes()),
                when(
                        Reason.TOO_MANY_RECIPIENTS,
                        one -> Mailbox.count(one.headers(), "To", "Cc") > settings.maxRecipients()),
                when(Reason.EXCESSIVE_STRUCTURE, one -> Structure.isExcessive(one.raw())),
                when(
                        Reason.FORBIDDEN_ATTACHMENT,
                        one -> attachments.letForbiddenPass(
                                Entity.of(one.raw()), one.list(), one.post().id())),
                when(Reason.EMERGENCY, one -> moderation.emergency(one.list().name())),
                when(Reason.ANNOUNCE_ONLY, one -> settings.policy(one.list()) == Policy.ANNOUNCE_ONLY),
                when(Reason.MODERATED_LIST, one -> settings.policy(one.list()) == Policy.MODERATED),
                when(
                        Reason.FIRST_POST,
                        one -> settings.policy(one.list()) == Policy.MEMBERS_AFTER_FIRST_APPROVAL
                                && one.member().isPresent()
                                && !moderation.knows(
                                        one.list().name(), one.member().get().id())));
    }

    private static Rule when(Reason reason, Predicate<Candidate> condition) {
        return candidate -> condition.test(candidate) ? Optional.of(reason) : Optional.empty();
    }
}
