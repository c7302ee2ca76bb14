package org.opengovcommunity.archive.record;

/** Wants to know when a log may have grown. Called often and from several threads; must return at once. */
@FunctionalInterface
public interface Growth {

    void mayHaveHappened();
}
