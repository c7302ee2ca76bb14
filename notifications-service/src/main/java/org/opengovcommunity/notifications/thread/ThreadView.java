package org.opengovcommunity.notifications.thread;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A thread in a list of threads. */
record ThreadView(String id, String subject, int messages, Instant startedAt, Instant lastAt) {

    /** Looks at each character once, however long a word is: readers need no account. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?<![\\w.+%-])([\\w.+%-])[\\w.+%-]*+@[\\w-]++(?:\\.[\\w-]++)+");

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

    /** @param inReplyTo the Message-ID that it answers to */
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
                    message.messageId(),
                    message.references().isEmpty() ? null : message.references().getFirst(),
                    new Author(
                            mask(message.authorName(), masked),
                            message.authorAddress().isEmpty() ? null : mask(message.authorAddress(), masked)),
                    mask(message.subject(), masked),
                    message.sentAt(),
                    mask(message.text(), masked));
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
        return masked ? ADDRESS.matcher(text).replaceAll("$1…@…") : text;
    }
}
