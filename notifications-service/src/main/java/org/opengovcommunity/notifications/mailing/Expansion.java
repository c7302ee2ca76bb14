package org.opengovcommunity.notifications.mailing;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.opengovcommunity.defaults.events.TransientException;
import org.opengovcommunity.notifications.delivery.Batch;
import org.opengovcommunity.notifications.delivery.Batches;
import org.opengovcommunity.notifications.delivery.Recipient;
import org.opengovcommunity.notifications.delivery.Roster;
import org.opengovcommunity.notifications.mailing.MailingEvent.Audience;

/**
 * Recipients of one mailing on their way into batches; those who are in one already are left out. Batches are appended one
 * by one: whoever adds the next knows everyone in those before it, or is refused. So even two instances at once do not
 * put anybody into two batches.
 */
final class Expansion {

    private final String mailingId;
    private final Batches batches;
    private final int batchSize;
    private final Set<String> known = new HashSet<>();
    private final List<Recipient> recipients = new ArrayList<>();
    private final MessageDigest roster = DigestUtils.getSha256Digest();
    private int last;
    private boolean lookedUp;

    private Expansion(String mailingId, Batches batches, int batchSize) {
        this.mailingId = mailingId;
        this.batches = batches;
        this.batchSize = batchSize;
    }

    /** Of a mailing that has no batches, most probably: they are looked up when one turns out to be there. */
    static Expansion begun(String mailingId, Batches batches, int batchSize) {
        return new Expansion(mailingId, batches, batchSize);
    }

    /** Of a mailing that has batches. */
    static Expansion resumed(String mailingId, Batches batches, int batchSize) {
        var expansion = new Expansion(mailingId, batches, batchSize);
        expansion.lookUp();
        return expansion;
    }

    /** @throws TransientException when another instance is at the same mailing */
    void add(Recipient recipient) {
        if (known.add(recipient.memberId())) {
            recipients.add(recipient);
        }
        while (recipients.size() >= batchSize) {
            queue();
        }
    }

    /** Queues what is left, and says what all batches come to. */
    Audience finish() {
        if (known.isEmpty() && !lookedUp) {
            lookUp();
        }
        while (!recipients.isEmpty()) {
            queue();
        }
        return new Audience(known.size(), last, HexFormat.of().formatHex(roster.digest()));
    }

    private void queue() {
        List<Recipient> next = recipients.subList(0, Math.min(batchSize, recipients.size()));
        var batch = Batch.of(mailingId, last + 1, new Roster(next));
        if (batches.queue(batch)) {
            appended(batch);
            next.clear();
        } else if (lookedUp) {
            throw new TransientException("another instance distributes mailing " + mailingId);
        } else {
            lookUp();
        }
    }

    private void lookUp() {
        lookedUp = true;
        Set<String> served = new HashSet<>();
        try (Stream<Batch> there = batches.of(mailingId)) {
            there.filter(batch -> batch.number() > last).forEach(batch -> {
                appended(batch);
                batch.roster().recipients().forEach(recipient -> served.add(recipient.memberId()));
            });
        }
        recipients.removeIf(recipient -> served.contains(recipient.memberId()));
        known.addAll(served);
    }

    private void appended(Batch batch) {
        last = batch.number();
        roster.update(batch.roster().canonicalBytes());
    }
}
