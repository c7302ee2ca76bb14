package org.opengovcommunity.notifications.digest;

import java.util.List;

/**
 * What a digest consists of, before it is a message.
 *
 * @param title one line, e.g. {@code Daily digest, 26 November 2026 (3 messages)}
 * @param masthead text that comes first: whose digest it is, how to write to the list and how to leave it
 */
record Digest(String title, String masthead, List<Entry> entries) {

    /**
     * A message in it.
     *
     * @param subject as people read it
     * @param author as people read it
     * @param raw RFC 5322 bytes, lines ended by CRLF
     */
    record Entry(String subject, String author, byte[] raw) {}

    /** The table of contents. */
    String contents() {
        var text = new StringBuilder("Today's topics (" + inWords(entries.size()) + ")\n\n");
        for (int number = 1; number <= entries.size(); number++) {
            Entry entry = entries.get(number - 1);
            text.append("%4d. %s (%s)%n".formatted(number, entry.subject(), entry.author()));
        }
        return text.toString().replace("\r\n", "\n");
    }

    static String inWords(int messages) {
        return messages == 1 ? "1 message" : messages + " messages";
    }
}
