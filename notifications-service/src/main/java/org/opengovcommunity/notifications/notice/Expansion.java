package org.opengovcommunity.notifications.notice;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.opengovcommunity.notifications.delivery.Batch;
import org.opengovcommunity.notifications.delivery.Batches;
import org.opengovcommunity.notifications.delivery.Recipient;
import org.opengovcommunity.notifications.delivery.Roster;

/** Recipients of one notice on their way into batches; those a former attempt has put into one are left out. */
final class Expansion {

    /** Batches per write: many enough to be cheap, few enough for a flat memory. */
    private static final int GROUP = 10;

    private final String noticeId;
    private final Batches batches;
    private final int batchSize;
    private final Clock clock;
    private final Set<String> queued = new HashSet<>();
    private final Set<Integer> numbers = new HashSet<>();
    private final List<Recipient> recipients = new ArrayList<>();
    private final List<Batch> group = new ArrayList<>();
    private int number;

    Expansion(String noticeId, Batches batches, int batchSize, Clock clock) {
        this.noticeId = noticeId;
        this.batches = batches;
        this.batchSize = batchSize;
        this.clock = clock;
        batches.of(noticeId).forEach(batch -> {
            numbers.add(batch.number());
            batch.roster().recipients().forEach(recipient -> queued.add(recipient.memberId()));
        });
    }

    void add(Recipient recipient) {
        if (queued.contains(recipient.memberId())) {
            return;
        }
        recipients.add(recipient);
        if (recipients.size() == batchSize) {
            closeBatch();
        }
        if (group.size() == GROUP) {
            write();
        }
    }

    /** Queues what is left. */
    void flush() {
        if (!recipients.isEmpty()) {
            closeBatch();
        }
        write();
    }

    private void closeBatch() {
        group.add(Batch.of(noticeId, nextNumber(), new Roster(recipients), clock.instant()));
        recipients.clear();
    }

    private void write() {
        batches.queue(List.copyOf(group));
        group.clear();
    }

    /** The lowest free one: parts are numbered without gaps even when a crash has left some. */
    private int nextNumber() {
        do {
            number++;
        } while (numbers.contains(number));
        return number;
    }
}
