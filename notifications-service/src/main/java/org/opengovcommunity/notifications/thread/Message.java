package org.opengovcommunity.notifications.thread;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A message of a list, as people read it.
 *
 * @param id 32 hex digits: what was sent has the id of its post or notice, because authors may use a Message-ID twice; what
 *     was brought along has its {@link #key}, so that it is there once
 * @param messageId with angle brackets
 * @param references the Message-IDs it answers to, the nearest first
 * @param authorName as the From header has it; may be empty
 * @param authorAddress shown to those only who are signed in; empty when nobody could be made out
 * @param sentAt what its Date header claims, else when it arrived
 * @param text without what is no text
 */
public record Message(
        String id,
        String list,
        String messageId,
        List<String> references,
        String subject,
        String authorName,
        String authorAddress,
        Instant sentAt,
        String text) {

    private static final int KEY_LENGTH = 32;

    public Message {
        references = List.copyOf(references);
    }

    Message sentAs(String mailing, String sentMessageId) {
        return new Message(mailing, list, sentMessageId, references, subject, authorName, authorAddress, sentAt, text);
    }

    Message withText(String other) {
        return new Message(id, list, messageId, references, subject, authorName, authorAddress, sentAt, other);
    }

    /** Where answers look for it: 32 hex digits that follow from the list and the Message-ID. */
    String key() {
        return key(list, messageId);
    }

    static String key(String list, String what) {
        return DigestUtils.sha256Hex((list + "\n" + what).getBytes(UTF_8)).substring(0, KEY_LENGTH);
    }
}
