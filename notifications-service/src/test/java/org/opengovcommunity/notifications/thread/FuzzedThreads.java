package org.opengovcommunity.notifications.thread;

import java.time.Instant;

/** Reads any bytes as a message of a thread. */
public final class FuzzedThreads {

    private FuzzedThreads() {}

    public static void read(byte[] message) {
        String subject =
                MessageReader.read("opengov-civ", message, Instant.EPOCH).subject();
        Subjects.isReply(subject);
        Subjects.base(subject);
    }
}
