package org.opengovcommunity.notifications.notice;

import org.opengovcommunity.notifications.list.MailingList;

/** Links into the platform. */
record Links(String publicUrl) {

    /** @param token of the recipient, or the placeholder for it */
    String leave(MailingList list, String token) {
        return publicUrl + "/unsubscribe/" + list.name() + "/" + token;
    }

    String archive(MailingList list) {
        return publicUrl + "/api/notices?list=" + list.name();
    }
}
