package org.opengovcommunity.local.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;

/** Sender and subject as a reader shows them. */
record Headline(String from, String subject) {

    static Headline of(byte[] raw) {
        try {
            var headers = new InternetHeaders(new ByteArrayInputStream(raw), true);
            return new Headline(text(headers, "From"), text(headers, "Subject"));
        } catch (MessagingException unreadable) {
            return new Headline("", "");
        }
    }

    private static String text(InternetHeaders headers, String name) {
        String value = headers.getHeader(name, null);
        if (value == null) {
            return "";
        }
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(value));
        } catch (UnsupportedEncodingException unknownCharset) {
            return value;
        }
    }
}
