package org.opengovcommunity.notifications.receiving;

import org.opengovcommunity.notifications.list.MailingList;

/**
 * Whom a message was sent to: an address of a list.
 *
 * @param detail what stands behind the plus of the address, empty without one; of returned mail the token of the copy
 */
public record Addressee(MailingList list, Role role, String detail) {

    /** What an address of a list is for. */
    public enum Role {
        POST(""),
        REQUEST("request"),
        SUBSCRIBE("subscribe-request"),
        LEAVE("leave"),
        OWNER("owner"),
        BOUNCES("bounces");

        private final String suffix;

        Role(String suffix) {
            this.suffix = suffix;
        }

        /** The part of the address before the at sign and any plus. */
        String localPart(String list) {
            return suffix.isEmpty() ? list : list + "-" + suffix;
        }
    }
}
