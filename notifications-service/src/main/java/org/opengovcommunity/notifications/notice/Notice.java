package org.opengovcommunity.notifications.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.notifications.delivery.Totals;
import org.opengovcommunity.notifications.notice.NoticeEvent.NoticeDistributed;

/**
 * One message that tells a list of a fact.
 *
 * @param id follows from the event and the list, so that a repeated event finds it
 * @param messageId with angle brackets; the same in every copy, so that a repeat folds in the reader
 * @param from the From header as people read it
 * @param occurredAt when the fact happened
 * @param placeholder stands in {@code raw} where each copy carries its recipient's token
 * @param returnPath where bounces go, with the placeholder in place of the token
 * @param raw the RFC 5322 bytes
 * @param traceparent W3C trace context of the request that caused it
 * @param outcome how delivery ended, null until then
 */
public record Notice(
        String id,
        long version,
        String list,
        Cause causedBy,
        About about,
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

    /** How far a notice is. */
    public enum State {
        EXPANDING,
        DISTRIBUTED,
        COMPLETE
    }

    /** The event that a notice tells of. */
    public record Cause(String eventId, String type) {}

    /** What a notice is about. */
    public record About(
            @Nullable String milestoneId, @Nullable String commitmentId) {}

    /** All recipients are in batches. */
    Notice distributed() {
        return in(State.DISTRIBUTED, null);
    }

    /** All recipients were served; the batches may be forgotten now. */
    Notice settled(Totals totals) {
        return in(State.DISTRIBUTED, totals);
    }

    /** The batches are forgotten. */
    Notice complete() {
        return in(State.COMPLETE, outcome);
    }

    NoticeDistributed distributedEvent(int recipients, int parts, String rosterSha256) {
        return new NoticeDistributed(
                id,
                list,
                messageId,
                subject,
                from,
                sentAt,
                causedBy,
                about,
                raw,
                placeholder,
                recipients,
                parts,
                rosterSha256);
    }

    private Notice in(State next, @Nullable Totals totals) {
        return new Notice(
                id,
                version + 1,
                list,
                causedBy,
                about,
                messageId,
                subject,
                from,
                occurredAt,
                sentAt,
                placeholder,
                returnPath,
                raw,
                traceparent,
                next,
                totals);
    }
}
