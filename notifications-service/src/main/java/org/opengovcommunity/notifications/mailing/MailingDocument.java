package org.opengovcommunity.notifications.mailing;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.notifications.delivery.Totals;
import org.opengovcommunity.notifications.mailing.Mailing.State;

/** A mailing as it lies in the store, its origin spread over fields that are there or not. */
record MailingDocument(
        String id,
        long version,
        String list,
        Kind kind,
        Origin.@Nullable Notice notice,
        Origin.@Nullable Digest digest,
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

    /** All of it that changes when it is distributed: its message does not. */
    record Change(long version, State state) {}

    enum Kind {
        NOTICE,
        POST,
        DIGEST,
        LETTER
    }

    static MailingDocument of(Mailing mailing) {
        return new MailingDocument(
                mailing.id(),
                mailing.version(),
                mailing.list(),
                kind(mailing.origin()),
                mailing.origin() instanceof Origin.Notice notice ? notice : null,
                mailing.origin() instanceof Origin.Digest digest ? digest : null,
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

    private static Kind kind(Origin origin) {
        return switch (origin) {
            case Origin.Notice notice -> Kind.NOTICE;
            case Origin.Post() -> Kind.POST;
            case Origin.Digest digest -> Kind.DIGEST;
            case Origin.Letter() -> Kind.LETTER;
        };
    }

    private Origin origin() {
        return switch (kind) {
            case NOTICE -> Objects.requireNonNull(notice);
            case POST -> new Origin.Post();
            case DIGEST -> Objects.requireNonNull(digest);
            case LETTER -> new Origin.Letter();
        };
    }
}
