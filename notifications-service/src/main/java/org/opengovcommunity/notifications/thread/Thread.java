package org.opengovcommunity.notifications.thread;

import java.time.Instant;
import java.util.List;

/**
 * Messages that answer each other.
 *
 * @param id 32 hex digits
 * @param subject of the message that came first
 * @param messages the ids of its messages, in the order in which they came
 * @param lastAt when its newest message was sent
 */
public record Thread(String id, String list, String subject, Instant startedAt, Instant lastAt, List<String> messages) {

    public Thread {
        messages = List.copyOf(messages);
    }
}
