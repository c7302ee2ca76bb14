package org.opengovcommunity.notifications.digest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.opengovcommunity.notifications.subscriber.Contact;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;
import org.opengovcommunity.notifications.subscriber.Topic;

/**
 * What somebody has still to get who does not want digests any more.
 *
 * @param id 32 hex digits that follow from the member, the list and the change; its mailing has the same
 * @param declined topics that the member did not want
 * @param after end of the last digest, or when digests began for the member
 * @param until when the member chose otherwise
 */
public record LastDigest(
        String id, String list, Mode mode, Contact member, Set<Topic> declined, Instant after, Instant until) {

    private static final int ID_LENGTH = 32;

    public LastDigest {
        declined = Set.copyOf(declined);
    }

    /** @param change the version of the member that wants no more digests */
    static String id(String list, String memberId, long change) {
        String source = "last digest\n" + list + "\n" + memberId + "\n" + change;
        return DigestUtils.sha256Hex(source.getBytes(StandardCharsets.UTF_8)).substring(0, ID_LENGTH);
    }

    Period period() {
        return new Period(list, mode, after, until, declined);
    }
}
