package org.opengovcommunity.notifications.mailing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.notifications.delivery.Totals;
import org.opengovcommunity.notifications.mailing.Mailing.State;

/** A mailing as it lies in the store: one of the fields of its origin is there. */
record MailingDocument(
        String id,
        long version,
        String list,
        Origin.@Nullable Notice notice,
        String messageId,
        String subject,
        String from,
        Instant occurredAt,
        Instant sentAt,
        String placeholder,
        String returnPath,
        byte[] raw,
        @Nullable String traceparent,
        State state,
        @Nullable Totals outcome) {

    static MailingDocument of(Mailing mailing) {
        return new MailingDocument(
                mailing.id(),
                mailing.version(),
                mailing.list(),
                mailing.origin() instanceof Origin.Notice notice ? notice : null,
                mailing.messageId(),
                mailing.subject(),
                mailing.from(),
                mailing.occurredAt(),
                mailing.sentAt(),
                mailing.placeholder(),
                mailing.returnPath(),
                mailing.raw(),
                mailing.traceparent(),
                mailing.state(),
                mailing.outcome());
    }

    Mailing toMailing() {
        return new Mailing(
                id,
                version,
                list,
                origin(),
                messageId,
                subject,
                from,
                occurredAt,
                sentAt,
                placeholder,
                returnPath,
                raw,
                traceparent,
                state,
                outcome);
    }

    private Origin origin() {
        if (notice != null) {
            return notice;
        }
        throw new IllegalStateException("mailing " + id + " without an origin");
    }
}
