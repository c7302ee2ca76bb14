package org.opengovcommunity.notifications.delivery;

/** What a mail server answers for one recipient (RFC 5321, section 4.2.1). */
public sealed interface Reply {

    /** 2yz after the last byte: the server has taken responsibility. */
    record Accepted() implements Reply {}

    /** 5yz: never for this recipient. */
    record Refused(String text) implements Reply {}

    /** 4yz: not now for this recipient. */
    record Deferred(String text) implements Reply {}
}
