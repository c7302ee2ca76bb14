package org.opengovcommunity.archive.search;

/** Whether the index has all that the archive has. */
@FunctionalInterface
public interface IndexProgress {

    /** False from a start until what the index lacked then is in it: seconds, or much longer when it is made anew. */
    boolean isCaughtUp();
}
