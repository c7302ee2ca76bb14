package org.opengovcommunity.notifications.post;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.opengovcommunity.notifications.copy.AttachmentRule;
import org.opengovcommunity.notifications.list.MailingList;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Who may post.
 *
 * @param policies by the name of the list; MEMBERS where nothing is said
 * @param maxSize larger posts wait for a moderator
 * @param maxRecipients posts to more addresses than this (To and Cc) wait for a moderator
 * @param forbiddenExtensions of attachments, in lower case
 * @param attachments what becomes of them, by the name of the list; KEEP where nothing is said
 * @param trustedAuthServers names (authserv-id, RFC 8601) of servers in front of ours that say whether a sender is proven;
 *     without any nobody says so, and mail to a list for government always waits for a moderator
 * @param repliesToList names of the lists whose members answer to everyone by default; elsewhere to the author
 * @param heldFor posts that nobody decides about expire after so long
 */
@ConfigurationProperties("opengov.posting")
record PostingSettings(
        @DefaultValue Map<String, Policy> policies,
        @DefaultValue("5MB") DataSize maxSize,
        @DefaultValue("20") int maxRecipients,
        @DefaultValue Set<String> forbiddenExtensions,
        @DefaultValue Map<String, AttachmentRule> attachments,
        @DefaultValue Set<String> trustedAuthServers,
        @DefaultValue Set<String> repliesToList,
        @DefaultValue("14d") Duration heldFor) {

    /** Whose posts go out without a moderator. */
    enum Policy {
        MEMBERS,
        MEMBERS_AFTER_FIRST_APPROVAL,
        MODERATED,
        ANNOUNCE_ONLY
    }

    Policy policy(MailingList list) {
        return list.announceOnly() ? Policy.ANNOUNCE_ONLY : policies.getOrDefault(list.name(), Policy.MEMBERS);
    }
}
