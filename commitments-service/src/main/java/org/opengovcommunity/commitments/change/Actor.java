package org.opengovcommunity.commitments.change;

/** Who did something, as the history and the events name them. */
public record Actor(String memberId, String name) {}
