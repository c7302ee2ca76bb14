package org.opengovcommunity.commitments.commitment;

/** Who did something, as the history and the events name them. */
public record Actor(String memberId, String name) {}
