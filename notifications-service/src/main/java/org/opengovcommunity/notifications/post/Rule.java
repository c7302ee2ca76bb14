package org.opengovcommunity.notifications.post;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.opengovcommunity.notifications.copy.AttachmentRules;
import org.opengovcommunity.notifications.list.MailingList.Audience;
import org.opengovcommunity.notifications.message.Authentication;
import org.opengovcommunity.notifications.message.Entity;
import org.opengovcommunity.notifications.message.Lines;
import org.opengovcommunity.notifications.message.Mailbox;
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
                when(Reason.SENDER_NOT_PROVEN, one -> !proven(one, settings)),
                when(
                        Reason.TOO_LARGE,
                        one -> one.post().size() > settings.maxSize().toBytes()),
                when(
                        Reason.TOO_MANY_RECIPIENTS,
                        one -> Mailbox.count(one.headers(), "To", "Cc") > settings.maxRecipients()),
                when(
                        Reason.FORBIDDEN_ATTACHMENT,
                        one -> attachments.letForbiddenPass(
                                Entity.of(Lines.ended(one.raw())),
                                one.list(),
                                one.post().id())),
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

    /**
     * On a list for government nobody is believed without proof, where proof can be had; elsewhere nobody who was found to
     * be somebody else.
     */
    private static boolean proven(Candidate candidate, PostingSettings settings) {
        if (candidate.post().signedIn() || settings.trustedAuthServers().isEmpty()) {
            return true;
        }
        Optional<String> dmarc = Authentication.dmarc(candidate.headers(), settings.trustedAuthServers());
        return candidate.list().audience() == Audience.GOVERNMENT
                ? dmarc.filter("pass"::equals).isPresent()
                : dmarc.filter("fail"::equals).isEmpty();
    }
}
