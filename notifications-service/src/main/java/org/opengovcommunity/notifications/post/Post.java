package org.opengovcommunity.notifications.post;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.notifications.message.Mailbox;
import org.opengovcommunity.notifications.post.PostEvent.PostDecided;
import org.opengovcommunity.notifications.post.PostEvent.PostHeld;
import org.opengovcommunity.notifications.post.PostEvent.PostReceived;

/**
 * A message to a list. Its bytes lie beside it, see {@link Posts#content}.
 *
 * @param id 32 hex digits that follow from the list, the Message-ID and the bytes, so that a repetition finds it; its
 *     mailing has the same
 * @param messageId with angle brackets; made up when the message has none
 * @param author the first mailbox of its From header; null when there is none that could be read
 * @param envelopeSender where bounces of the message go, as the client said
 * @param sha256 hex, over the bytes
 * @param size in bytes
 * @param sentAt what its Date header claims
 * @param signedIn whether its author was signed in when writing it, so that it is proven who wrote it
 * @param reasons why it is held, or why it was discarded
 * @param decision what a moderator said about it
 * @param heldAt since when it waits for a moderator
 */
public record Post(
        String id,
        long version,
        String list,
        String messageId,
        String subject,
        @Nullable Mailbox author,
        String envelopeSender,
        String sha256,
        int size,
        Instant receivedAt,
        @Nullable Instant sentAt,
        boolean signedIn,
        State state,
        List<Reason> reasons,
        @Nullable Decision decision,
        @Nullable Instant heldAt) {

    /** How far a post is. */
    public enum State {
        RECEIVED,
        HELD,
        APPROVED,
        REJECTED,
        DISCARDED,
        EXPIRED,
        DISTRIBUTED
    }

    /**
     * What a moderator decided.
     *
     * @param text what the author of a rejected post is told, else for the records; empty when nothing
     */
    public record Decision(String moderatorId, String moderatorName, String text, Instant at) {}

    /** Written by somebody who was signed in, with an id that is given. */
    Post fromTheWeb(String webId) {
        return with(webId, version, true, state, reasons, decision, heldAt);
    }

    /** Whether this is its author's address, as far as From can be believed. */
    boolean writtenFrom(@Nullable String address) {
        return author != null && author.address().equalsIgnoreCase(address);
    }

    /** A moderator has to look at it. */
    Post held(List<Reason> why, Instant now) {
        return in(State.HELD, why, decision, now);
    }

    /** Nobody has to look at it. */
    Post discarded(Reason why) {
        return in(State.DISCARDED, List.of(why), decision, heldAt);
    }

    /** A moderator let it pass or not. */
    Post decided(State outcome, Decision by) {
        return in(outcome, reasons, by, heldAt);
    }

    /** Nobody decided in time. */
    Post expired() {
        return in(State.EXPIRED, reasons, decision, heldAt);
    }

    /** It went to everyone it is for. */
    Post distributed() {
        return in(State.DISTRIBUTED, reasons, decision, heldAt);
    }

    PostReceived received(byte[] raw) {
        String from = author == null ? "" : author.inWords();
        return new PostReceived(id, list, messageId, subject, from, sentAt, envelopeSender, receivedAt, sha256, raw);
    }

    PostHeld heldEvent() {
        return new PostHeld(id, list, messageId, subject, reasons, heldAt);
    }

    PostDecided decidedEvent(Instant now) {
        var by = decision == null ? null : new PostDecided.Person(decision.moderatorId(), decision.moderatorName());
        return new PostDecided(
                id, list, messageId, subject, state, reasons, decision == null ? "" : decision.text(), by, now);
    }

    private Post in(State next, List<Reason> why, @Nullable Decision by, @Nullable Instant since) {
        return with(id, version + 1, signedIn, next, why, by, since);
    }

    private Post with(
            String nextId,
            long nextVersion,
            boolean proven,
            State next,
            List<Reason> why,
            @Nullable Decision by,
            @Nullable Instant since) {
        return new Post(
                nextId,
                nextVersion,
                list,
                messageId,
                subject,
                author,
                envelopeSender,
                sha256,
                size,
                receivedAt,
                sentAt,
                proven,
                next,
                why,
                by,
                since);
    }
}
