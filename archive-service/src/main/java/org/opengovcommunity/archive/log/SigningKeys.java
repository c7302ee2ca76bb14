package org.opengovcommunity.archive.log;

/** Where the key of this archive lies when none is given to it. */
public interface SigningKeys {

    /** The seed that is kept, which is this one when there was none; all instances get the same. */
    byte[] keep(byte[] seed);
}
