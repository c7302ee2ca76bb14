package org.opengovcommunity.notifications.delivery;

/** Answers for what goes out, with a header field that whoever gets it can check. */
@FunctionalInterface
public interface Signer {

    /** Signs nothing. */
    Signer NONE = letter -> token -> new byte[0];

    /** Prepares what all copies of a letter have in common. */
    Signature signature(Letter letter);

    /** Signs the copies of one letter, one after the other. */
    @FunctionalInterface
    interface Signature {

        /** The field for the copy of the recipient with this token, CRLF included, to stand before it; may be empty. */
        byte[] field(String token);
    }
}
