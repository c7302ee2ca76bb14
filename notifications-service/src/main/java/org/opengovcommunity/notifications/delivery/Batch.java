package org.opengovcommunity.notifications.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.notifications.delivery.DeliveryEvent.DeliveryBatchFinished;
import org.opengovcommunity.notifications.delivery.DeliveryEvent.DeliveryBatchQueued;
import org.opengovcommunity.notifications.delivery.DeliveryEvent.RosterRecorded;

/**
 * The unit of delivery. One worker at a time goes over the open recipients of a round; those that the server puts off
 * make up the next round, at its due time. Whatever interrupts a worker, another goes on at {@code next}.
 *
 * @param number from 1 within the notice
 * @param open indexes of the recipients of this round
 * @param next index into {@code open} of the one to serve next
 * @param later put off by the server in this round
 * @param failed refused for good
 * @param strikes how often the connection was lost over the next recipients
 * @param round from 0
 * @param dueAt when a {@link State#DEFERRED} batch is to be queued again
 * @param problem why delivery does not go on, in words for everyone: without addresses
 */
public record Batch(
        String noticeId,
        int number,
        long version,
        Roster roster,
        State state,
        List<Integer> open,
        int next,
        List<Setback> later,
        List<Setback> failed,
        int strikes,
        int round,
        @Nullable Instant dueAt,
        @Nullable String problem) {

    /** What is to happen to a batch. */
    public enum State {
        QUEUED,
        DEFERRED,
        DONE
    }

    /** So often may the connection break over one recipient before the others go first. */
    private static final int MOST_STRIKES = 5;

    private static final int ID_DIGITS = 5;

    /** @param recipient index in the roster; @param reply what the server answered */
    public record Setback(int recipient, String reply) {}

    /** A new batch: all its recipients are open. */
    public static Batch of(String noticeId, int number, Roster roster) {
        return new Batch(
                noticeId, number, 1, roster, State.QUEUED, roster.indexes(), 0, List.of(), List.of(), 0, 0, null, null);
    }

    /** {@code <noticeId>-00017}: the same for the same part of a notice, so that it is never queued twice. */
    String id() {
        String digits = String.valueOf(number);
        // Not by a format: it is asked for with every copy, of whose cost that was a twenty-fifth.
        return noticeId + "-" + "0".repeat(Math.max(0, ID_DIGITS - digits.length())) + digits;
    }

    boolean hasNext() {
        return state == State.QUEUED && next < open.size();
    }

    /** Those whose turn it is, at most so many. */
    List<Recipient> nextRecipients(int most) {
        return open.subList(next, Math.min(next + most, open.size())).stream()
                .map(index -> roster.recipients().get(index))
                .toList();
    }

    /** Whether everybody in it is open; they are in the order of the roster, always. */
    boolean isOpenToAll() {
        return open.size() == roster.size();
    }

    /** Whether it has the first recipients of its mailing. */
    boolean isFirst() {
        return number == 1;
    }

    /** Whether nobody of the whole notice was served yet. */
    boolean isUntouched() {
        return isFirst() && round == 0 && next == 0;
    }

    int waiting() {
        return open.size() - next + later.size();
    }

    int accepted() {
        return roster.size() - waiting() - failed.size();
    }

    /** After what the server answered for the next recipient. */
    Batch after(Reply reply) {
        int recipient = open.get(next);
        return switch (reply) {
            case Reply.Accepted() -> at(next + 1, later, failed);
            case Reply.Refused(String text) -> at(next + 1, later, plus(failed, new Setback(recipient, text)));
            case Reply.Deferred(String text) -> at(next + 1, plus(later, new Setback(recipient, text)), failed);
        };
    }

    /** After what the server answered for the next ones, in their order. */
    Batch after(List<Reply> replies) {
        Batch after = this;
        for (Reply reply : replies) {
            after = after.after(reply);
        }
        return after;
    }

    /** The same batch where its worker is within the round. */
    Batch at(int next, List<Setback> later, List<Setback> failed) {
        return with(state, next, later, failed, 0, dueAt, null);
    }

    /** After the last recipient of a round: done, or put off until the next round is due. */
    Batch roundOver(Instant now, RetryPolicy retries) {
        if (later.isEmpty() || retries.givesUp(round)) {
            var lost = Stream.concat(failed.stream(), later.stream()).toList();
            return with(State.DONE, open.size(), List.of(), lost, 0, null, null);
        }
        return new Batch(
                noticeId,
                number,
                version,
                roster,
                State.DEFERRED,
                later.stream().map(Setback::recipient).toList(),
                0,
                List.of(),
                failed,
                0,
                round + 1,
                retries.next(round, now),
                "the mail server asked to try again later");
    }

    Batch requeued() {
        return with(State.QUEUED, next, later, failed, strikes, null, problem);
    }

    Batch interrupted(@Nullable String reason) {
        return with(state, next, later, failed, strikes, dueAt, reason);
    }

    /**
     * The connection broke over the next recipients: to be tried again, but not forever before the others.
     *
     * @param together how many of them there were, at most
     */
    Batch struck(String reason, int together) {
        if (strikes + 1 >= MOST_STRIKES) {
            int lost = Math.min(together, open.size() - next);
            return after(Collections.nCopies(lost, new Reply.Deferred("the connection was lost")))
                    .interrupted(reason);
        }
        return with(state, next, later, failed, strikes + 1, dueAt, reason);
    }

    DeliveryBatchQueued queued() {
        return new DeliveryBatchQueued(noticeId, number);
    }

    RosterRecorded rosterRecorded() {
        return new RosterRecorded(noticeId, number, roster.recipients());
    }

    DeliveryBatchFinished finished(Instant now) {
        var failures = failed.stream()
                .map(setback -> new DeliveryBatchFinished.Failure(
                        roster.recipients().get(setback.recipient()).memberId(), setback.reply()))
                .toList();
        return new DeliveryBatchFinished(noticeId, number, accepted(), failures, now);
    }

    private Batch with(
            State state,
            int next,
            List<Setback> later,
            List<Setback> failed,
            int strikes,
            @Nullable Instant dueAt,
            @Nullable String problem) {
        return new Batch(
                noticeId, number, version, roster, state, open, next, later, failed, strikes, round, dueAt, problem);
    }

    private static List<Setback> plus(List<Setback> setbacks, Setback another) {
        var more = new ArrayList<>(setbacks);
        more.add(another);
        return List.copyOf(more);
    }
}
