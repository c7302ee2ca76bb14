package org.opengovcommunity.notifications.digest;

/** How the messages of a digest stand in it. */
enum DigestFormat {
    /** Each as a message of its own that can be opened and answered ({@code multipart/digest}, RFC 2046, section 5.1.5). */
    MIME,
    /** All in one text (RFC 1153). */
    PLAIN
}
