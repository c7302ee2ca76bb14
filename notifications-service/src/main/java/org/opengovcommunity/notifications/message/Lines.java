package org.opengovcommunity.notifications.message;

import java.io.ByteArrayOutputStream;

/** Ends of lines. */
public final class Lines {

    private Lines() {}

    /** The same lines, each ended by CRLF, as SMTP wants them (RFC 5321, section 2.3.8); a lone CR or LF is an end, too. */
    public static byte[] ended(byte[] text) {
        var out = new ByteArrayOutputStream(text.length + 64);
        int start = 0;
        for (int at = 0; at < text.length; at++) {
            boolean carriageReturn = text[at] == '\r';
            if (!carriageReturn && text[at] != '\n') {
                continue;
            }
            out.write(text, start, at - start);
            out.write('\r');
            out.write('\n');
            if (carriageReturn && at + 1 < text.length && text[at + 1] == '\n') {
                at++;
            }
            start = at + 1;
        }
        if (start < text.length) {
            out.write(text, start, text.length - start);
            out.write('\r');
            out.write('\n');
        }
        return out.toByteArray();
    }
}
