package org.opengovcommunity.notifications.notice;

import java.time.Instant;
import org.opengovcommunity.notifications.notice.Notice.About;
import org.opengovcommunity.notifications.notice.Notice.Cause;

/** What happens to a notice. */
public sealed interface NoticeEvent {

    String DISTRIBUTED = "org.opengovcommunity.notifications.notice-distributed.v1";

    /**
     * The message and the roster it goes to are settled.
     *
     * @param raw RFC 5322 bytes, in JSON as Base64; each copy is this with the placeholder replaced by its token
     * @param rosterSha256 hex, over the canonical rosters of all parts in order
     */
    record NoticeDistributed(
            String noticeId,
            String list,
            String messageId,
            String subject,
            String from,
            Instant sentAt,
            Cause causedBy,
            About about,
            byte[] raw,
            String placeholder,
            int recipients,
            int rosterParts,
            String rosterSha256)
            implements NoticeEvent {}
}
