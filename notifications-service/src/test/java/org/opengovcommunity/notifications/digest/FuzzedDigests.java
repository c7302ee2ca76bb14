package org.opengovcommunity.notifications.digest;

import java.time.Instant;
import java.util.List;
import org.opengovcommunity.notifications.list.Links;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.message.Headers;
import org.opengovcommunity.notifications.message.Words;

/** Makes digests of any bytes. */
public final class FuzzedDigests {

    private static final DigestComposer COMPOSER = new DigestComposer(new Links("https://community.test"));

    private FuzzedDigests() {}

    public static void read(byte[] message, MailingList list) {
        String subject =
                Headers.of(message).first("Subject").map(Words::decoded).orElse("");
        var digest = new Digest("Daily digest", "Masthead", List.of(new Digest.Entry(subject, "A", message)));
        for (DigestFormat format : DigestFormat.values()) {
            COMPOSER.compose(list, digest, format, "<m@lists.test>", "recipient-x", Instant.EPOCH);
        }
    }
}
