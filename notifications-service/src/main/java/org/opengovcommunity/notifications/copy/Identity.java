package org.opengovcommunity.notifications.copy;

import jakarta.mail.internet.MailDateFormat;
import java.util.Date;
import org.opengovcommunity.notifications.message.Headers;

/** The fields that every message has (RFC 5322, section 3.6), should they be missing. */
final class Identity {

    private Identity() {}

    static Headers complete(Headers headers, Original original) {
        Headers changed = headers.with("Message-ID", original.messageId());
        return changed.has("Date")
                ? changed
                : changed.with("Date", new MailDateFormat().format(Date.from(original.receivedAt())));
    }
}
