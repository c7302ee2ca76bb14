package org.opengovcommunity.defaults.outbox;

/**
 * Names a MongoDB collection whose documents carry an outbox. One bean of it per collection lets the sweep find what a
 * crash left behind.
 *
 * @param atOnce of so many documents the events are in memory at the same time; one where an event may have megabytes
 */
public record OutboxCollection(String name, int atOnce) {

    private static final int MANY = 500;

    /** A collection whose events are small. */
    public OutboxCollection(String name) {
        this(name, MANY);
    }

    /** A collection whose events may hold whole messages. */
    public static OutboxCollection ofMessages(String name) {
        return new OutboxCollection(name, 1);
    }
}
