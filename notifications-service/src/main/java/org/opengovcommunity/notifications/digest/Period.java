package org.opengovcommunity.notifications.digest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.codec.digest.DigestUtils;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;
import org.opengovcommunity.notifications.subscriber.Topic;

/**
 * What a digest is of: everything that a list sent after one time, until another.
 *
 * @param declined but of these topics
 */
record Period(String list, Mode mode, Instant after, Instant until, Set<Topic> declined) {

    private static final int ID_LENGTH = 32;

    /** Of the digest: follows from whose end it is, so that there is one however many instances write it. */
    String id() {
        String source = "digest\n" + list + "\n" + mode + "\n" + until + "\n" + new TreeSet<>(declined);
        return DigestUtils.sha256Hex(source.getBytes(StandardCharsets.UTF_8)).substring(0, ID_LENGTH);
    }
}
