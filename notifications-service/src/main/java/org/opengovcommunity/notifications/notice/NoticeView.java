package org.opengovcommunity.notifications.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.notifications.delivery.Totals;

/** A notice as the API shows it: never an address. */
record NoticeView(
        String id,
        String list,
        String event,
        @Nullable String milestoneId,
        @Nullable String commitmentId,
        String subject,
        String messageId,
        Instant sentAt,
        Notice.State state,
        TotalsView totals,
        @Nullable String waitingFor) {

    record TotalsView(int recipients, int accepted, int waiting, int failed) {}

    static NoticeView of(Notice notice, Totals totals) {
        return new NoticeView(
                notice.id(),
                notice.list(),
                notice.causedBy().type(),
                notice.about().milestoneId(),
                notice.about().commitmentId(),
                notice.subject(),
                notice.messageId(),
                notice.sentAt(),
                notice.state(),
                new TotalsView(totals.recipients(), totals.accepted(), totals.waiting(), totals.failed()),
                totals.waitingFor());
    }
}
