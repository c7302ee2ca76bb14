package org.opengovcommunity.notifications.copy;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Map;
import org.opengovcommunity.notifications.list.Links;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.mailing.ListHeaders;
import org.opengovcommunity.notifications.message.Headers;
import org.opengovcommunity.notifications.message.Lines;

/** Makes the copy of a post: composed once, with a placeholder where each recipient's token goes. */
public final class Copies {

    private final Links links;

    public Copies(Links links) {
        this.links = links;
    }

    /** @throws RuntimeException when no message can be made of it */
    public Copy of(Original original, MailingList list, String placeholder) {
        var headers = Headers.of(original.raw());
        var changed = headers.without(Copies::ofOthers);
        changed = Sender.viaList(changed, original.author(), list);
        changed = Subject.prefixed(changed, list);
        changed = Identity.complete(changed, original);
        for (Map.Entry<String, String> field :
                ListHeaders.of(list, links, placeholder).entrySet()) {
            changed = changed.with(field.getKey(), field.getValue());
        }
        changed = changed.with("Precedence", "list").with("X-Loop", list.address());
        return new Copy(Subject.of(changed), Sender.of(changed), message(changed, original.raw(), headers.bodyAt()));
    }

    /**
     * Fields that speak for another list, for a server on the way, or for signatures that the changes break; and those
     * that ask everyone for a receipt, or name who was to stay unnamed.
     */
    private static boolean ofOthers(String name) {
        String field = name.toLowerCase(Locale.ROOT);
        return field.startsWith("list-")
                || field.startsWith("arc-")
                || switch (field) {
                    case "dkim-signature",
                            "domainkey-signature",
                            "authentication-results",
                            "return-path",
                            "sender",
                            "errors-to",
                            "bcc",
                            "resent-bcc",
                            "x-loop",
                            "precedence",
                            "archived-at",
                            "approved",
                            "return-receipt-to",
                            "disposition-notification-to",
                            "x-confirm-reading-to" -> true;
                    default -> false;
                };
    }

    private static byte[] message(Headers headers, byte[] raw, int bodyAt) {
        var out = new ByteArrayOutputStream(raw.length + 2_048);
        out.writeBytes(headers.toBytes());
        out.write('\r');
        out.write('\n');
        out.write(raw, bodyAt, raw.length - bodyAt);
        return Lines.ended(out.toByteArray());
    }
}
