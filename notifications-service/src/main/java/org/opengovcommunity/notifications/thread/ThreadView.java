package org.opengovcommunity.notifications.thread;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A thread in a list of threads. */
record ThreadView(String id, String subject, int messages, Instant startedAt, Instant lastAt) {

    /**
     * A thread with a page of its messages.
     *
     * @param next the cursor of the next messages, null on the last
     */
    record Whole(
            String id,
            String subject,
            Instant startedAt,
            Instant lastAt,
            List<MessageView> messages,
            @Nullable String next) {}

    /**
     * Authors' programs choose Message-IDs, and some are addresses. So whoever is not signed in does not get them, and
     * finds what answers to what by their keys: 32 hex digits each.
     *
     * @param messageId with angle brackets; null for whoever is not signed in
     * @param inReplyTo the Message-ID that it answers to; null for whoever is not signed in
     * @param key of its Message-ID on this list
     * @param answersTo the key of the message that it answers to, which need not be on the list
     */
    record MessageView(
            String id,
            @Nullable String messageId,
            @Nullable String inReplyTo,
            String key,
            @Nullable String answersTo,
            Author author,
            String subject,
            Instant sentAt,
            String text) {

        static MessageView of(Message message, boolean masked) {
            String answered =
                    message.references().isEmpty() ? null : message.references().getFirst();
            return new MessageView(
                    message.id(),
                    masked ? null : message.messageId(),
                    masked ? null : answered,
                    message.key(),
                    answered == null ? null : Message.key(message.list(), answered),
                    new Author(
                            mask(message.authorName(), masked),
                            message.authorAddress().isEmpty() ? null : mask(message.authorAddress(), masked)),
                    mask(message.subject(), masked),
                    message.sentAt(),
                    mask(message.text(), masked));
        }
    }

    /**
     * @param thread the id of the thread that the message is in
     * @param after what the page of the thread is asked for by that the message is on; null for the first
     */
    record Single(String thread, @Nullable String after, MessageView message) {}

    record Author(String name, @Nullable String address) {}

    static ThreadView of(Thread thread, boolean masked) {
        return new ThreadView(
                thread.id(),
                mask(thread.subject(), masked),
                thread.messages().size(),
                thread.startedAt(),
                thread.lastAt());
    }

    /** Whatever looks like an address in a text keeps its first letter only. */
    static String mask(String text, boolean masked) {
        return masked ? Addresses.masked(text) : text;
    }
}
