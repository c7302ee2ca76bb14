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
     * Authors' programs choose Message-IDs, and some are addresses. Whoever is not signed in gets a key in place of each,
     * which is the same wherever the Message-ID is.
     *
     * @param messageId with angle brackets, or the key: 32 hex digits
     * @param inReplyTo the Message-ID that it answers to, or the key of it
     */
    record MessageView(
            String id,
            String messageId,
            @Nullable String inReplyTo,
            Author author,
            String subject,
            Instant sentAt,
            String text) {

        static MessageView of(Message message, boolean masked) {
            return new MessageView(
                    message.id(),
                    identity(message.list(), message.messageId(), masked),
                    message.references().isEmpty()
                            ? null
                            : identity(message.list(), message.references().getFirst(), masked),
                    new Author(
                            mask(message.authorName(), masked),
                            message.authorAddress().isEmpty() ? null : mask(message.authorAddress(), masked)),
                    mask(message.subject(), masked),
                    message.sentAt(),
                    mask(message.text(), masked));
        }

        private static String identity(String list, String messageId, boolean masked) {
            return masked ? Message.key(list, messageId) : messageId;
        }
    }

    /** @param thread the id of the thread that the message is in */
    record Single(String thread, MessageView message) {}

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
