package org.opengovcommunity.notifications.mailing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.notifications.delivery.Totals;

/**
 * One message for many, with a copy for each that differs by a token only.
 *
 * @param id 32 hex digits that follow from the origin and the list, so that a repeated event finds it; batches, rosters
 *     and the events of delivery carry it as the id of the notice
 * @param messageId with angle brackets; the same in every copy, so that a repeat folds in the reader
 * @param from the From header as people read it
 * @param occurredAt when the fact happened, or the post arrived
 * @param placeholder stands in {@code raw} where each copy carries its recipient's token
 * @param returnPath where bounces go, with the placeholder in place of the token
 * @param raw the RFC 5322 bytes
 * @param traceparent W3C trace context of the request that caused it
 * @param outcome how delivery ended, null until then
 */
public record Mailing(
        String id,
        long version,
        String list,
        Origin origin,
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

    /** How far a mailing is. */
    public enum State {
        EXPANDING,
        DISTRIBUTED,
        COMPLETE
    }

    /** What stands for the token in the message of the mailing with this id. Nobody who writes a text knows it before. */
    public static String placeholder(String id) {
        return "recipient-" + id;
    }

    /** The same with other bytes. */
    Mailing with(byte[] content) {
        return with(version, content, state, outcome);
    }

    /** All recipients are in batches. */
    public Mailing distributed() {
        return in(State.DISTRIBUTED, null);
    }

    /** All recipients were served; the batches may be forgotten now. */
    public Mailing complete(Totals totals) {
        return in(State.COMPLETE, totals);
    }

    private Mailing in(State next, @Nullable Totals totals) {
        return with(version + 1, raw, next, totals);
    }

    private Mailing with(long nextVersion, byte[] content, State next, @Nullable Totals totals) {
        return new Mailing(
                id,
                nextVersion,
                list,
                origin,
                messageId,
                subject,
                from,
                occurredAt,
                sentAt,
                placeholder,
                returnPath,
                content,
                traceparent,
                next,
                totals);
    }
}
