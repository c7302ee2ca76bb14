package org.opengovcommunity.notifications.post;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.message.Headers;
import org.opengovcommunity.notifications.message.Mailbox;
import org.opengovcommunity.notifications.message.Words;
import org.opengovcommunity.notifications.post.Post.State;
import org.opengovcommunity.notifications.receiving.ArrivedMail;

/** Reads the post that arrived bytes are. There is none that it cannot read. */
final class PostReader {

    private static final int ID_LENGTH = 32;

    private PostReader() {}

    static Post read(MailingList list, ArrivedMail mail) {
        var headers = Headers.of(mail.raw());
        String sha256 = DigestUtils.sha256Hex(mail.raw());
        String messageId = headers.messageId().orElse("<" + sha256.substring(0, ID_LENGTH) + "@" + list.host() + ">");
        return new Post(
                id(list, messageId, sha256),
                1,
                list.name(),
                messageId,
                headers.subject(),
                headers.first("From").flatMap(Mailbox::first).orElse(null),
                mail.envelopeSender(),
                sha256,
                mail.raw().length,
                mail.receivedAt().truncatedTo(ChronoUnit.MILLIS),
                headers.first("Date").flatMap(Words::date).orElse(null),
                false,
                State.RECEIVED,
                List.of(),
                null,
                null);
    }

    private static String id(MailingList list, String messageId, String sha256) {
        String source = list.name() + "\n" + messageId + "\n" + sha256;
        return DigestUtils.sha256Hex(source.getBytes(UTF_8)).substring(0, ID_LENGTH);
    }
}
