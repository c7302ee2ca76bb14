package org.opengovcommunity.archive.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the archive reads of the events of notifications-service. */
public final class MailEvents {

    public static final String NOTICE_DISTRIBUTED = "org.opengovcommunity.notifications.notice-distributed.v1";
    public static final String POST_DISTRIBUTED = "org.opengovcommunity.notifications.post-distributed.v1";
    public static final String DIGEST_DISTRIBUTED = "org.opengovcommunity.notifications.digest-distributed.v1";
    public static final String POST_RECEIVED = "org.opengovcommunity.notifications.post-received.v1";
    public static final String POST_HELD = "org.opengovcommunity.notifications.post-held.v1";
    public static final String POST_DECIDED = "org.opengovcommunity.notifications.post-decided.v1";
    public static final String EMERGENCY_MODERATION_CHANGED =
            "org.opengovcommunity.notifications.emergency-moderation-changed.v1";
    public static final String BAN_CHANGED = "org.opengovcommunity.notifications.ban-changed.v1";
    public static final String LETTER_DISTRIBUTED = "org.opengovcommunity.notifications.letter-distributed.v1";
    public static final String REQUEST_RECEIVED = "org.opengovcommunity.notifications.request-received.v1";
    public static final String ROSTER_RECORDED = "org.opengovcommunity.notifications.roster-recorded.v1";
    public static final String BATCH_FINISHED = "org.opengovcommunity.notifications.delivery-batch-finished.v1";
    public static final String COMPLAINT_RECEIVED = "org.opengovcommunity.notifications.complaint-received.v1";
    public static final String DELIVERY_DISABLED = "org.opengovcommunity.notifications.delivery-disabled.v1";
    public static final String LEAVE_REQUESTED = "org.opengovcommunity.notifications.leave-requested.v1";
    public static final String SUBSCRIPTION_REQUESTED = "org.opengovcommunity.notifications.subscription-requested.v1";

    /** A message went to everyone on a roster; their bodies have the form of {@link NoticeDistributed}. */
    public static final Set<String> DISTRIBUTED =
            Set.of(NOTICE_DISTRIBUTED, POST_DISTRIBUTED, DIGEST_DISTRIBUTED, LETTER_DISTRIBUTED);

    /** Somebody wrote something; their bodies have the form of {@link Received}. */
    public static final Set<String> RECEIVED = Set.of(POST_RECEIVED, REQUEST_RECEIVED);

    private MailEvents() {}

    /**
     * A message to a list, or to one of its other addresses, before anything was done with it.
     *
     * @param from the author, as the message says
     * @param sentAt what the message claims
     * @param raw the bytes that came
     */
    public record Received(
            Optional<String> messageId, String subject, String from, Optional<Instant> sentAt, byte[] raw) {}

    /**
     * A message and the roster it goes to are settled.
     *
     * @param noticeId of the notice or digest, or of the post that it is a copy of
     * @param raw RFC 5322 bytes; each copy is this with the placeholder replaced by its recipient's token
     * @param rosterSha256 hex, over the canonical rosters of all parts in order
     */
    public record NoticeDistributed(
            String noticeId,
            String messageId,
            String subject,
            String from,
            Instant sentAt,
            byte[] raw,
            String placeholder,
            int recipients,
            int rosterParts,
            String rosterSha256) {}

    /** Whom a part of a notice goes to. Parts are numbered from 1. */
    public record RosterRecorded(String noticeId, int part, List<Recipient> recipients) {

        /** One line of member id, name, address and token per recipient, parted by TAB and ended by LF. */
        String canonical() {
            var text = new StringBuilder();
            for (Recipient recipient : recipients) {
                text.append(recipient.memberId()).append('\t');
                text.append(recipient.name()).append('\t');
                text.append(recipient.address()).append('\t');
                text.append(recipient.token()).append('\n');
            }
            return text.toString();
        }
    }

    /** @param token what stands in the place of the placeholder in this recipient's copy */
    public record Recipient(String memberId, String name, String address, String token) {}

    /** Every recipient of a part was accepted or failed for good. */
    public record BatchFinished(String noticeId, int batch, int accepted, List<Failure> failed, Instant finishedAt) {

        public record Failure(String memberId, String reply) {}
    }
}
