package org.opengovcommunity.notifications.correspondence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.notifications.list.MailingList;

/**
 * A letter before it is a message.
 *
 * @param list in whose name it is written
 * @param key what it follows from; the same key of the same list is the same letter, and is written once
 * @param to addresses; each gets a copy of its own, and none is named in another
 * @param subject one line
 * @param text plain text
 * @param answers the Message-ID that it answers (RFC 3834), with angle brackets; null for a letter of its own
 * @param enclosed a message that goes with it as it is; null for none
 */
public record LetterDraft(
        MailingList list,
        String key,
        List<String> to,
        String subject,
        String text,
        @Nullable String answers,
        byte @Nullable [] enclosed) {}
