package org.opengovcommunity.notifications.message;

import java.util.Locale;

/** What machines write, told by its header (RFC 3834): nobody answers it, and no list passes it on. */
public final class Automation {

    /** RFC 5321, section 6.3. */
    private static final int MOST_HOPS = 100;

    private Automation() {}

    /** Whether this is no work of a person: an automatic answer, a delivery report, somebody's absence. */
    public static boolean writtenByMachine(Headers headers, String envelopeSender) {
        return envelopeSender.isEmpty()
                || headers.all("Auto-Submitted").anyMatch(Automation::automatic)
                || headers.all("Content-Identifier").anyMatch(value -> value.contains("Auto-replied"))
                || headers.all("X400-Content-Identifier").anyMatch(value -> value.contains("Auto Reply to"))
                || headers.first("Content-Type").filter(Automation::isReport).isPresent();
    }

    /**
     * Whether no automatic answer may follow: a machine wrote it, a list passed it on, its sender wants none, or it was
     * ours.
     */
    public static boolean answersNobody(Headers headers, String envelopeSender, String listAddress) {
        return writtenByMachine(headers, envelopeSender)
                || loops(headers, listAddress)
                || headers.has("Precedence")
                || headers.has("X-No-Ack")
                || headers.fields().anyMatch(field -> lower(field.name()).startsWith("list-"));
    }

    /** Whether this went through the list with this address before, or through so many servers that it must be a loop. */
    public static boolean loops(Headers headers, String listAddress) {
        return headers.all("Received").count() > MOST_HOPS
                || headers.all("X-Loop").anyMatch(listAddress::equalsIgnoreCase)
                || headers.all("List-Post").anyMatch(value -> lower(value).contains("mailto:" + lower(listAddress)));
    }

    /** The keyword may have parameters and comments behind it. */
    private static boolean automatic(String autoSubmitted) {
        return !lower(autoSubmitted).split("[;(\\s]", 2)[0].equals("no");
    }

    private static boolean isReport(String contentType) {
        return lower(contentType).startsWith("multipart/report");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
