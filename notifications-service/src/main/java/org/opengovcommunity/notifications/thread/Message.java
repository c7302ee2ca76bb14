package org.opengovcommunity.notifications.thread;

import java.time.Instant;
import java.util.List;
import org.opengovcommunity.notifications.list.MailingList;

/**
 * A message of a list, as people read it.
 *
 * @param messageId with angle brackets
 * @param references the Message-IDs it answers to, the nearest first
 * @param authorName as the From header has it; may be empty
 * @param authorAddress shown to those only who are signed in; empty when nobody could be made out
 * @param sentAt what its Date header claims, else when it arrived
 * @param text without what is no text
 */
public record Message(
        String list,
        String messageId,
        List<String> references,
        String subject,
        String authorName,
        String authorAddress,
        Instant sentAt,
        String text) {

    public Message {
        references = List.copyOf(references);
    }

    /** 32 hex digits that follow from the list and the Message-ID: a list has each message once. */
    public String id() {
        return key(list, messageId);
    }

    Message withId(String other) {
        return new Message(list, other, references, subject, authorName, authorAddress, sentAt, text);
    }

    Message withText(String other) {
        return new Message(list, messageId, references, subject, authorName, authorAddress, sentAt, other);
    }

    static String key(String list, String what) {
        return MailingList.messageKey(list, what);
    }
}
