package org.opengovcommunity.defaults.outbox;

/**
 * Names a MongoDB collection whose documents carry an outbox. One bean of it per collection lets the sweep find what a
 * crash left behind.
 */
public record OutboxCollection(String name) {}
