package org.opengovcommunity.notifications.copy;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.opengovcommunity.notifications.list.Links;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.mailing.ListHeaders;
import org.opengovcommunity.notifications.message.Entity;
import org.opengovcommunity.notifications.message.Lines;

/** Makes the copy of a post: composed once, with a placeholder where each recipient's token goes. */
public final class Copies {

    /**
     * Fields that speak for a server on the way, or for signatures that the changes break; and those that ask everyone for
     * a receipt, or name who was to stay unnamed.
     */
    private static final Set<String> OF_OTHERS = Set.of(
            "dkim-signature",
            "domainkey-signature",
            "authentication-results",
            "return-path",
            "sender",
            "errors-to",
            "bcc",
            "resent-bcc",
            "archived-at",
            "approved",
            "return-receipt-to",
            "disposition-notification-to",
            "x-confirm-reading-to");

    private final Links links;
    private final AttachmentRules attachments;
    private final Set<String> repliesToList;

    /** @param repliesToList names of the lists whose members answer to everyone by default */
    public Copies(Links links, AttachmentRules attachments, Set<String> repliesToList) {
        this.links = links;
        this.attachments = attachments;
        this.repliesToList = repliesToList;
    }

    /** @throws RuntimeException when no message can be made of it */
    public Copy of(Original original, MailingList list, String placeholder) {
        var entity = Entity.of(Lines.ended(original.raw()));
        if (entity.headers().cutOff()) {
            throw new IllegalArgumentException("too many header fields");
        }
        var headers = entity.headers().without(Copies::ofOthers);
        headers = Sender.viaList(headers, original.author(), list, repliesToList.contains(list.name()));
        headers = Subject.prefixed(headers, list);
        headers = Identity.complete(headers, original);
        for (Map.Entry<String, String> field :
                ListHeaders.of(list, links, placeholder).entrySet()) {
            headers = headers.with(field.getKey(), field.getValue());
        }
        headers = headers.with("Archived-At", "<" + links.message(list, original.id()) + ">");
        headers = headers.with("Precedence", "list").with("X-Loop", list.address());
        Entity files = attachments.applied(entity.withHeaders(headers), list, original.id());
        Entity copy = new Footer(list, links).added(files);
        return new Copy(Subject.of(headers), Sender.of(headers), copy.toBytes());
    }

    private static boolean ofOthers(String name) {
        String field = name.toLowerCase(Locale.ROOT);
        return OF_OTHERS.contains(field) || field.startsWith("list-") || field.startsWith("arc-");
    }
}
