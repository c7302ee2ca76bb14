package org.opengovcommunity.notifications.post;

import java.time.Instant;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.message.Headers;
import org.opengovcommunity.notifications.message.Mailbox;
import org.opengovcommunity.notifications.message.Structure;
import org.opengovcommunity.notifications.receiving.ArrivedMail;

/** Reads any bytes as a post. */
public final class FuzzedPosts {

    private FuzzedPosts() {}

    public static void read(byte[] message, MailingList list) {
        PostReader.read(list, new ArrivedMail("a@b.test", Instant.EPOCH, message));
        Mailbox.count(Headers.of(message), "To", "Cc");
        Structure.isExcessive(message);
    }
}
