package org.opengovcommunity.notifications.notice;

import org.jspecify.annotations.Nullable;

/** How far a milestone has come. */
enum Status {
    NOT_STARTED("not started"),
    IN_PROGRESS("in progress"),
    COMPLETE("complete");

    private final String words;

    Status(String words) {
        this.words = words;
    }

    static String inWords(@Nullable Status status) {
        return status == null ? "not reported" : status.words;
    }
}
