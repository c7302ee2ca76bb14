package org.opengovcommunity.notifications.list;

/**
 * Links into the platform.
 *
 * @param publicUrl where people reach it
 */
public record Links(String publicUrl) {

    /** @param token of the recipient, or the placeholder for it */
    public String leave(MailingList list, String token) {
        return publicUrl + "/unsubscribe/" + list.name() + "/" + token;
    }

    /** What was sent to a list. */
    public String archive(MailingList list) {
        return publicUrl + "/api/notices?list=" + list.name();
    }
}
