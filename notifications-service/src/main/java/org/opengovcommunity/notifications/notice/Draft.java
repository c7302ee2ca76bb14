package org.opengovcommunity.notifications.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.notifications.mailing.Origin;
import org.opengovcommunity.notifications.mailing.Origin.About;

/**
 * What a notice says, before it is a message.
 *
 * @param about as in {@link Origin.Notice}
 * @param subject without the list's prefix; one line, cut when it is too long for a list of messages
 * @param html a whole document
 * @param invitation for calendars, where it is about a meeting
 */
record Draft(
        List<About> about,
        String subject,
        String text,
        String html,
        @Nullable Invitation invitation) {

    /** In characters as people count them. */
    private static final int LONGEST_SUBJECT = 200;

    Draft {
        if (subject.codePointCount(0, subject.length()) > LONGEST_SUBJECT) {
            subject = subject.substring(0, subject.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
        }
    }

    Draft with(Invitation meeting) {
        return new Draft(about, subject, text, html, meeting);
    }
}
