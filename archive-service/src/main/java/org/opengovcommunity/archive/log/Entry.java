package org.opengovcommunity.archive.log;

/** A record as its log knows it: the id and the hash of the leaf. */
public record Entry(String id, Hash leaf) {}
