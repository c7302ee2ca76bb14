package org.opengovcommunity.notifications.receiving;

/** What becomes of mail that came back: delivery reports, and whatever else is sent to the return path of a copy. */
public interface ReturnedMail {

    /**
     * Stores what came back; when this returns, it is durable. The same message may come again.
     *
     * @param list name of the list whose copy it was
     * @param token what stood for the recipient in the return path; anybody may have made it up
     * @param raw RFC 5322 bytes
     * @throws RuntimeException when it cannot be stored now; the sender will try again
     */
    void returned(String list, String token, byte[] raw);

    /**
     * Stores a report of abuse (RFC 5965) about a copy of ours; when this returns true, it is durable. Providers of
     * mailboxes send them to an address that was agreed with them, not to the copy's return path.
     *
     * @return false when it is none, or about nothing of ours
     * @throws RuntimeException when it cannot be stored now
     */
    boolean complained(byte[] raw);
}
