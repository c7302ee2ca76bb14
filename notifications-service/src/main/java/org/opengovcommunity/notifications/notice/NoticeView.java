package org.opengovcommunity.notifications.notice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.notifications.delivery.Totals;
import org.opengovcommunity.notifications.mailing.Mailing;
import org.opengovcommunity.notifications.mailing.Origin;
import org.opengovcommunity.notifications.mailing.Origin.About;

/**
 * A notice as the API shows it: never an address.
 *
 * @param milestoneId what it tells of first
 * @param alsoAbout what else it tells of
 */
record NoticeView(
        String id,
        String list,
        String event,
        @Nullable String milestoneId,
        @Nullable String commitmentId,
        List<About> alsoAbout,
        String subject,
        String messageId,
        Instant sentAt,
        Mailing.State state,
        TotalsView totals,
        @Nullable String waitingFor) {

    record TotalsView(int recipients, int accepted, int waiting, int failed) {}

    static NoticeView of(Mailing mailing, Totals totals) {
        var notice = (Origin.Notice) mailing.origin();
        return new NoticeView(
                mailing.id(),
                mailing.list(),
                notice.causedBy().type(),
                notice.firstAbout().milestoneId(),
                notice.firstAbout().commitmentId(),
                notice.alsoAbout(),
                mailing.subject(),
                mailing.messageId(),
                mailing.sentAt(),
                mailing.state(),
                new TotalsView(totals.recipients(), totals.accepted(), totals.waiting(), totals.failed()),
                totals.waitingFor());
    }
}
