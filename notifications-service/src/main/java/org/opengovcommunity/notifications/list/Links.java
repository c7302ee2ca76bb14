package org.opengovcommunity.notifications.list;

/**
 * Links into the platform.
 *
 * @param publicUrl where people reach it
 */
public record Links(String publicUrl) {

    /**
     * How to leave a list.
     *
     * @param token of the recipient, or the placeholder for it; of no use where all copies are the same
     */
    public String leave(MailingList list, String token) {
        return list.shared()
                ? "mailto:" + list.address("leave")
                : publicUrl + "/unsubscribe/" + list.name() + "/" + token;
    }

    /** Where members choose how the lists come to them. */
    public String account() {
        return publicUrl + "/account";
    }

    /** Where moderators see what waits for them, and decide. */
    public String held(MailingList list) {
        return publicUrl + "/lists/" + list.name() + "/held";
    }

    /** The page of a post or notice that was sent to a list. */
    public String message(MailingList list, String id) {
        return publicUrl + "/lists/" + list.name() + "/messages/" + id;
    }

    /** A file of a post, counted from 0. */
    public String attachment(MailingList list, String postId, int number) {
        return publicUrl + "/api/lists/" + list.name() + "/posts/" + postId + "/attachments/" + number;
    }

    /** The page of what was sent to a list. */
    public String archive(MailingList list) {
        return publicUrl + "/lists/" + list.name() + "/threads";
    }
}
