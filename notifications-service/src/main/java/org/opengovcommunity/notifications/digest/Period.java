package org.opengovcommunity.notifications.digest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.commons.codec.digest.DigestUtils;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;

/** What a digest is of: everything that a list sent after one time, until another. */
record Period(String list, Mode mode, Instant after, Instant until) {

    private static final int ID_LENGTH = 32;

    /** Of the digest: follows from whose end it is, so that there is one however many instances write it. */
    String id() {
        String source = "digest\n" + list + "\n" + mode + "\n" + until;
        return DigestUtils.sha256Hex(source.getBytes(StandardCharsets.UTF_8)).substring(0, ID_LENGTH);
    }
}
