package org.opengovcommunity.notifications.copy;

import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.message.Headers;
import org.opengovcommunity.notifications.message.Words;

/** The subject of a copy: with the list's name in brackets, once. */
final class Subject {

    private Subject() {}

    static Headers prefixed(Headers headers, MailingList list) {
        String prefix = "[" + list.name() + "] ";
        return of(headers).contains(prefix.strip()) ? headers : headers.withPrefix("Subject", prefix);
    }

    static String of(Headers headers) {
        return headers.first("Subject").map(Words::decoded).orElse("");
    }
}
