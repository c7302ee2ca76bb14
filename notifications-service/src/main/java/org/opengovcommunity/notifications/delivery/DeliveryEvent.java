package org.opengovcommunity.notifications.delivery;

import java.time.Instant;
import java.util.List;

/** What happens to the batches of a notice. */
public sealed interface DeliveryEvent {

    String QUEUED = "org.opengovcommunity.notifications.delivery-batch-queued.v1";
    String ROSTER_RECORDED = "org.opengovcommunity.notifications.roster-recorded.v1";
    String FINISHED = "org.opengovcommunity.notifications.delivery-batch-finished.v1";

    /** A batch waits for a worker. */
    record DeliveryBatchQueued(String noticeId, int batch) implements DeliveryEvent {}

    /** Whom a part of a notice goes to. Parts are numbered from 1. */
    record RosterRecorded(String noticeId, int part, List<Recipient> recipients) implements DeliveryEvent {}

    /** Every recipient of a batch was accepted or failed for good. */
    record DeliveryBatchFinished(String noticeId, int batch, int accepted, List<Failure> failed, Instant finishedAt)
            implements DeliveryEvent {

        /** @param reply the server's last answer, e.g. {@code 550 5.1.1 no such user} */
        public record Failure(String memberId, String reply) {}
    }
}
