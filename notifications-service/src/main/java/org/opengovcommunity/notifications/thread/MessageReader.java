package org.opengovcommunity.notifications.thread;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.opengovcommunity.notifications.message.Body;
import org.opengovcommunity.notifications.message.Headers;
import org.opengovcommunity.notifications.message.Mailbox;
import org.opengovcommunity.notifications.message.Words;

/** Reads RFC 5322 bytes as a message of a list. There are none that it cannot read. */
public final class MessageReader {

    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_SUBJECT = 500;
    private static final int MOST_REFERENCES = 50;
    private static final Pattern ID = Pattern.compile("<[^<>\\s\\p{Cntrl}]{1,250}>");

    private MessageReader() {}

    /** @param receivedAt stands for a Date header that is missing, unreadable or ahead of it */
    public static Message read(String list, byte[] raw, Instant receivedAt) {
        var headers = Headers.of(raw);
        Optional<Mailbox> author = headers.first("From").flatMap(Mailbox::first);
        String messageId = messageId(headers, raw);
        return new Message(
                Message.key(list, messageId),
                list,
                messageId,
                references(headers),
                cut(headers.first("Subject").map(Words::decoded).orElse(""), LONGEST_SUBJECT),
                author.map(Mailbox::name).orElse(""),
                author.map(Mailbox::address).orElse(""),
                headers.first("Date")
                        .flatMap(Words::date)
                        .filter(date -> date.isBefore(receivedAt) && date.isAfter(Instant.EPOCH))
                        .orElse(receivedAt),
                cut(Body.text(raw), LONGEST_TEXT));
    }

    /** A message without one gets one that follows from its bytes. */
    private static String messageId(Headers headers, byte[] raw) {
        return headers.first("Message-ID")
                .flatMap(value -> ids(value).stream().findFirst())
                .orElseGet(() -> "<" + DigestUtils.sha256Hex(raw).substring(0, 32) + "@without.id>");
    }

    /** In-Reply-To names the one that is answered; References lead from the first message of the thread to it. */
    private static List<String> references(Headers headers) {
        Set<String> nearestFirst = new LinkedHashSet<>();
        headers.first("In-Reply-To").map(MessageReader::ids).ifPresent(nearestFirst::addAll);
        headers.first("References").map(MessageReader::ids).ifPresent(ids -> nearestFirst.addAll(ids.reversed()));
        return nearestFirst.stream().limit(MOST_REFERENCES).toList();
    }

    private static List<String> ids(String value) {
        return new ArrayList<>(
                ID.matcher(value).results().map(MatchResult::group).toList());
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
