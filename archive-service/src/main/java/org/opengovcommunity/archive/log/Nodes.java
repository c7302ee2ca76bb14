package org.opengovcommunity.archive.log;

/** The hashes of complete subtrees of a log. */
@FunctionalInterface
public interface Nodes {

    /**
     * The hash over the leaves from {@code index << level} up to but not including {@code (index + 1) << level}, all of
     * which must be in the log.
     */
    Hash node(int level, long index);
}
