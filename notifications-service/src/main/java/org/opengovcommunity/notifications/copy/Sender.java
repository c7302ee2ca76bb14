package org.opengovcommunity.notifications.copy;

import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.mailing.ListHeaders;
import org.opengovcommunity.notifications.message.Headers;
import org.opengovcommunity.notifications.message.Mailbox;
import org.opengovcommunity.notifications.message.Words;

/**
 * From whom a copy is: the list, in the name of the author. A copy in the author's own domain would fail DMARC there (RFC
 * 7489), and members who reject such mail would seem to bounce. The author is never lost: an answer goes to them, or a
 * copy of it when answers go to the list.
 */
final class Sender {

    private Sender() {}

    static Headers viaList(Headers headers, Mailbox author, MailingList list, boolean repliesToList) {
        String writer = ListHeaders.mailbox(author.name(), author.address());
        Headers changed =
                headers.with("From", ListHeaders.mailbox(name(author) + " via " + list.title(), list.address()));
        if (!repliesToList) {
            return changed.with("Reply-To", writer);
        }
        String others = changed.all("Cc").reduce("", (one, other) -> one + ", " + other);
        return changed.with("Reply-To", list.address()).with("Cc", writer + others);
    }

    static String of(Headers headers) {
        return headers.first("From").map(Words::decoded).orElse("");
    }

    /** A name that is an address would show a second domain beside the list's. */
    private static String name(Mailbox author) {
        String name = author.name().isBlank() ? author.address() : author.name();
        int at = name.indexOf('@');
        return at > 0 ? name.substring(0, at) : name;
    }
}
