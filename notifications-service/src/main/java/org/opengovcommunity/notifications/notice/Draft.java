package org.opengovcommunity.notifications.notice;

import org.opengovcommunity.notifications.notice.Notice.About;

/**
 * What a notice says, before it is a message.
 *
 * @param subject without the list's prefix; one line
 * @param html a whole document
 */
record Draft(About about, String subject, String text, String html) {

    private static final int LONGEST_SUBJECT = 200;

    Draft {
        String line = subject.replaceAll("\\p{Cntrl}+", " ").strip();
        subject = line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT - 1) + "…";
    }
}
