package org.opengovcommunity.notifications.mailing;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.opengovcommunity.notifications.list.Links;
import org.opengovcommunity.notifications.list.MailingList;

/** The header fields that RFC 2369, 2919 and 8058 ask of a list server, by name, unfolded. */
public final class ListHeaders {

    private ListHeaders() {}

    /** @param placeholder stands where each copy carries its recipient's token */
    public static Map<String, String> of(MailingList list, Links links, String placeholder) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("List-Id", mailbox(list.title(), list.name() + "." + list.host()));
        fields.put("List-Help", "<mailto:" + list.address("request") + "?subject=help>");
        fields.put("List-Post", list.announceOnly() ? "NO" : "<mailto:" + list.address() + ">");
        fields.put("List-Owner", "<mailto:" + list.address("owner") + ">");
        fields.put("List-Archive", "<" + links.archive(list) + ">");
        String byMail = "<mailto:" + list.address("leave") + ">";
        if (list.shared()) {
            fields.put("List-Unsubscribe", byMail);
        } else {
            fields.put("List-Unsubscribe", "<" + links.leave(list, placeholder) + ">, " + byMail);
            fields.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return fields;
    }

    /** Puts them into a message that the platform itself writes to the list, and says that it does (RFC 3834). */
    public static void into(MimeMessage message, MailingList list, Links links, String placeholder)
            throws MessagingException {
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Precedence", "bulk");
        for (var field : of(list, links, placeholder).entrySet()) {
            int nameLength = field.getKey().length() + 2;
            message.setHeader(field.getKey(), MimeUtility.fold(nameLength, field.getValue()));
        }
    }

    /** A mailbox as a header has it: its name quoted or encoded. */
    public static String mailbox(String name, String address) {
        try {
            return new InternetAddress(address, name, StandardCharsets.UTF_8.name()).toString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
