package org.opengovcommunity.notifications.mailing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.opengovcommunity.defaults.events.TransientException;
import org.opengovcommunity.notifications.delivery.Batch;
import org.opengovcommunity.notifications.delivery.Batches;
import org.opengovcommunity.notifications.delivery.Recipient;
import org.opengovcommunity.notifications.delivery.Roster;

/**
 * Recipients of one mailing on their way into batches; those who are in one already are left out. Batches are appended one
 * by one: whoever adds the next knows everyone in those before it, or is refused. So even two instances at once do not
 * put anybody into two batches.
 */
final class Expansion {

    private final String mailingId;
    private final Batches batches;
    private final int batchSize;
    private final Clock clock;
    private final Set<String> known = new HashSet<>();
    private final List<Recipient> recipients = new ArrayList<>();
    private int last;

    Expansion(String mailingId, Batches batches, int batchSize, Clock clock) {
        this.mailingId = mailingId;
        this.batches = batches;
        this.batchSize = batchSize;
        this.clock = clock;
        batches.of(mailingId).forEach(batch -> {
            last = batch.number();
            batch.roster().recipients().forEach(recipient -> known.add(recipient.memberId()));
        });
    }

    /** @throws TransientException when another instance is at the same mailing */
    void add(Recipient recipient) {
        if (known.add(recipient.memberId())) {
            recipients.add(recipient);
        }
        if (recipients.size() == batchSize) {
            queue();
        }
    }

    /** Queues what is left. */
    void flush() {
        if (!recipients.isEmpty()) {
            queue();
        }
    }

    private void queue() {
        last++;
        if (!batches.queue(Batch.of(mailingId, last, new Roster(recipients), clock.instant()))) {
            throw new TransientException("another instance distributes mailing " + mailingId);
        }
        recipients.clear();
    }
}
