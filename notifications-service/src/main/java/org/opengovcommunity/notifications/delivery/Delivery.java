package org.opengovcommunity.notifications.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.opengovcommunity.defaults.events.TransientException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers a batch over one connection: one message per recipient, or one for many when it is the same for all. How far
 * it is is stored before the next one's turn, so a killed process repeats at most the one message that each worker had
 * sent last, and a stopped one nothing.
 */
class Delivery {

    /** Of what is the same for all; servers must take 100 recipients (RFC 5321, section 4.5.3.1.8), most take 1,000. */
    private static final int MOST_AT_ONCE = 500;

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);

    private final Progress progress;
    private final Letters letters;
    private final Relay relay;
    private final RetryPolicy retries;
    private final Duration limit;
    private final DeliveryMetrics metrics;
    private final BooleanSupplier stopping;
    private final Clock clock;

    /**
     * @param limit longest time on one batch before it is given back; far below the broker's poll interval
     * @param stopping says that no further recipient shall be served
     */
    Delivery(
            Progress progress,
            Letters letters,
            Relay relay,
            RetryPolicy retries,
            Duration limit,
            DeliveryMetrics metrics,
            BooleanSupplier stopping,
            Clock clock) {
        this.progress = progress;
        this.letters = letters;
        this.relay = relay;
        this.retries = retries;
        this.limit = limit;
        this.metrics = metrics;
        this.stopping = stopping;
        this.clock = clock;
    }

    /**
     * Delivers what is open in this batch; nothing when it is done or not due.
     *
     * @throws TransientException when it has to be continued by a later call
     */
    void deliver(String batchId) {
        Batch batch = progress.find(batchId).orElse(null);
        if (batch == null || batch.state() != Batch.State.QUEUED) {
            log.debug("Nothing to deliver in batch {}", batchId);
            return;
        }
        Letter letter = letters.find(batch.noticeId()).orElseThrow(() -> new IllegalStateException("no such notice"));
        Batch served = batch.hasNext() ? send(batch, letter) : batch;
        Instant now = clock.instant();
        Batch after = served.roundOver(now, retries);
        boolean done = after.state() == Batch.State.DONE;
        progress.save(served, after, done ? List.of(after.finished(now)) : List.of());
        log.atInfo()
                .addKeyValue("notice", batch.noticeId())
                .addKeyValue("batch", batch.number())
                .addKeyValue("accepted", after.accepted())
                .addKeyValue("failed", after.failed().size())
                .log(done ? "Batch delivered" : "Batch delivered but for those put off");
    }

    private Batch send(Batch batch, Letter letter) {
        try (Relay.Connection connection = relay.connect()) {
            return send(batch, letter, connection);
        } catch (RelayAway away) {
            throw leave(batch, batch.interrupted(away.getMessage()), new TransientException("mail server away", away));
        }
    }

    private Batch send(Batch batch, Letter letter, Relay.Connection connection) {
        Instant deadline = clock.instant().plus(limit);
        int atOnce = letter.sameForAll() ? atOnce(batch.round()) : 1;
        Batch served = batch;
        while (served.hasNext()) {
            if (stopping.getAsBoolean() || clock.instant().isAfter(deadline)) {
                throw leave(batch, served.interrupted(null), new TransientException("to be continued"));
            }
            try {
                boolean first = served.isUntouched();
                List<Reply> replies = connection.send(letter, served.nextRecipients(atOnce));
                replies.forEach(metrics::count);
                served = served.after(replies);
                if (first) {
                    metrics.firstServed(letter.occurredAt(), clock.instant());
                }
            } catch (NothingSent away) {
                throw leave(
                        batch, served.interrupted(away.getMessage()), new TransientException("mail server away", away));
            } catch (RuntimeException broken) {
                throw leave(
                        batch,
                        served.struck(reason(broken), atOnce),
                        new TransientException("connection lost", broken));
            }
            if (served.hasNext()) {
                remember(batch, served);
            }
        }
        return served;
    }

    /** Fewer in each round, so that somebody over whom the connection breaks is alone in the end. */
    private static int atOnce(int round) {
        return Math.max(1, MOST_AT_ONCE >> Math.min(2 * round, Integer.SIZE - 1));
    }

    /** What the journal does not take, for the disk is full, is in the store before anybody else is served. */
    private void remember(Batch before, Batch served) {
        try {
            progress.reached(served);
        } catch (RuntimeException lost) {
            throw leave(before, served.interrupted(null), new TransientException("progress was not kept", lost));
        }
    }

    private static String reason(RuntimeException broken) {
        return broken instanceof RelayAway away ? String.valueOf(away.getMessage()) : "a message could not be sent";
    }

    /** Stores the progress, if there was any, so that nobody already served is served again. */
    private TransientException leave(Batch before, Batch reached, TransientException why) {
        if (!reached.equals(before)) {
            log.atInfo()
                    .addKeyValue("notice", reached.noticeId())
                    .addKeyValue("batch", reached.number())
                    .addKeyValue("waiting", reached.waiting())
                    .log("Batch left for later: {}", why.getMessage());
            progress.save(reached, reached, List.of());
        }
        return why;
    }
}
