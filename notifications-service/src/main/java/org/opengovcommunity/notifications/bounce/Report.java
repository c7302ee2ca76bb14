package org.opengovcommunity.notifications.bounce;

import org.jspecify.annotations.Nullable;

/**
 * What a returned message says.
 *
 * @param status enhanced status code (RFC 3463), e.g. {@code 5.1.1}; of a {@link Kind#HARD} or {@link Kind#SOFT} one only
 * @param delivery tells the delivery that it is about, so that two reports of one are known as such
 * @param leaveLink the List-Unsubscribe header of the message that came back, when it is there
 * @param returnPath where a report of abuse says that the message came from, when it does
 */
record Report(
        Kind kind,
        @Nullable String status,
        String delivery,
        @Nullable String leaveLink,
        @Nullable String returnPath) {

    enum Kind {
        /** Failed for good with a permanent error, 5.x.x. */
        HARD,
        /** Given up after a temporary error, 4.x.x. */
        SOFT,
        /** Still being tried, or delivered: nothing follows. */
        UNDECIDED,
        /** The recipient calls it abuse (RFC 5965). */
        COMPLAINT,
        /** Somebody's or something's answer, e.g. that a person is away. */
        OTHER
    }
}
