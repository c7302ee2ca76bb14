package org.opengovcommunity.notifications.mailing;

import java.time.Instant;
import java.util.List;
import org.opengovcommunity.notifications.mailing.Origin.About;
import org.opengovcommunity.notifications.mailing.Origin.Cause;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;

/** The message of a mailing and the roster it goes to are settled; one kind of event for each {@link Origin}. */
public sealed interface MailingEvent {

    String NOTICE_DISTRIBUTED = "org.opengovcommunity.notifications.notice-distributed.v1";

    String POST_DISTRIBUTED = "org.opengovcommunity.notifications.post-distributed.v1";

    String DIGEST_DISTRIBUTED = "org.opengovcommunity.notifications.digest-distributed.v1";

    String LETTER_DISTRIBUTED = "org.opengovcommunity.notifications.letter-distributed.v1";

    /** CloudEvents type. */
    String type();

    /** The event of a mailing of this origin. */
    static MailingEvent distributed(Mailing mailing, Audience audience) {
        return switch (mailing.origin()) {
            case Origin.Notice notice -> NoticeDistributed.of(mailing, notice, audience);
            case Origin.Digest digest -> DigestDistributed.of(mailing, digest, audience);
            case Origin.Post() -> PostDistributed.of(mailing, audience);
            case Origin.Letter() -> LetterDistributed.of(mailing, audience);
        };
    }

    /**
     * Whom a mailing goes to.
     *
     * @param sha256 hex, over the canonical rosters of all parts in order
     */
    record Audience(int recipients, int parts, String sha256) {}

    /**
     * @param raw RFC 5322 bytes, in JSON as Base64; each copy is this with the placeholder replaced by its token
     * @param about what it tells of first
     * @param alsoCausedBy the earlier events, when the notice tells of several
     * @param alsoAbout what else it tells of
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
            String rosterSha256,
            List<Cause> alsoCausedBy,
            List<About> alsoAbout)
            implements MailingEvent {

        static NoticeDistributed of(Mailing mailing, Origin.Notice notice, Audience audience) {
            return new NoticeDistributed(
                    mailing.id(),
                    mailing.list(),
                    mailing.messageId(),
                    mailing.subject(),
                    mailing.from(),
                    mailing.sentAt(),
                    notice.causedBy(),
                    notice.firstAbout(),
                    mailing.raw(),
                    mailing.placeholder(),
                    audience.recipients(),
                    audience.parts(),
                    audience.sha256(),
                    notice.alsoCausedBy(),
                    notice.alsoAbout());
        }

        @Override
        public String type() {
            return NOTICE_DISTRIBUTED;
        }
    }

    /**
     * As {@link NoticeDistributed}.
     *
     * @param noticeId the id of the post
     */
    record PostDistributed(
            String noticeId,
            String list,
            String messageId,
            String subject,
            String from,
            Instant sentAt,
            byte[] raw,
            String placeholder,
            int recipients,
            int rosterParts,
            String rosterSha256)
            implements MailingEvent {

        static PostDistributed of(Mailing mailing, Audience audience) {
            return new PostDistributed(
                    mailing.id(),
                    mailing.list(),
                    mailing.messageId(),
                    mailing.subject(),
                    mailing.from(),
                    mailing.sentAt(),
                    mailing.raw(),
                    mailing.placeholder(),
                    audience.recipients(),
                    audience.parts(),
                    audience.sha256());
        }

        @Override
        public String type() {
            return POST_DISTRIBUTED;
        }
    }

    /**
     * As {@link NoticeDistributed}.
     *
     * @param noticeId the id of the digest
     * @param period what it is of: everything sent after its beginning, until its end
     * @param messages how many
     */
    record DigestDistributed(
            String noticeId,
            String list,
            String messageId,
            String subject,
            String from,
            Instant sentAt,
            Period period,
            int messages,
            byte[] raw,
            String placeholder,
            int recipients,
            int rosterParts,
            String rosterSha256)
            implements MailingEvent {

        /** @param mode DAILY or WEEKLY */
        public record Period(Mode mode, Instant after, Instant until) {}

        static DigestDistributed of(Mailing mailing, Origin.Digest digest, Audience audience) {
            return new DigestDistributed(
                    mailing.id(),
                    mailing.list(),
                    mailing.messageId(),
                    mailing.subject(),
                    mailing.from(),
                    mailing.sentAt(),
                    new Period(digest.mode(), digest.after(), digest.until()),
                    digest.messages(),
                    mailing.raw(),
                    mailing.placeholder(),
                    audience.recipients(),
                    audience.parts(),
                    audience.sha256());
        }

        @Override
        public String type() {
            return DIGEST_DISTRIBUTED;
        }
    }

    /**
     * As {@link NoticeDistributed}.
     *
     * @param noticeId the id of the letter
     */
    record LetterDistributed(
            String noticeId,
            String list,
            String messageId,
            String subject,
            String from,
            Instant sentAt,
            byte[] raw,
            String placeholder,
            int recipients,
            int rosterParts,
            String rosterSha256)
            implements MailingEvent {

        static LetterDistributed of(Mailing mailing, Audience audience) {
            return new LetterDistributed(
                    mailing.id(),
                    mailing.list(),
                    mailing.messageId(),
                    mailing.subject(),
                    mailing.from(),
                    mailing.sentAt(),
                    mailing.raw(),
                    mailing.placeholder(),
                    audience.recipients(),
                    audience.parts(),
                    audience.sha256());
        }

        @Override
        public String type() {
            return LETTER_DISTRIBUTED;
        }
    }
}
