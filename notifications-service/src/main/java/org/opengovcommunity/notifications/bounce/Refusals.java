package org.opengovcommunity.notifications.bounce;

import java.util.List;
import java.util.stream.Stream;
import org.opengovcommunity.defaults.events.TransientException;
import org.opengovcommunity.notifications.delivery.DeliveryEvent.DeliveryBatchFinished;

/** Recipients whom a mail server refused, or put off until they were given up, while we spoke to it: bounces like others. */
final class Refusals {

    private final Scoring scoring;

    Refusals(Scoring scoring) {
        this.scoring = scoring;
    }

    void on(List<DeliveryBatchFinished> batches) {
        if (!scoring.apply(batches.stream().flatMap(Refusals::findings).toList())) {
            throw new TransientException("another instance scores the same members");
        }
    }

    private static Stream<Finding> findings(DeliveryBatchFinished batch) {
        return batch.failed().stream().flatMap(failure -> {
            String status = DeliveryStatus.ofReply(failure.reply());
            return status == null || status.startsWith("2")
                    ? Stream.empty()
                    : Stream.of(new Finding.Bounced(
                            failure.memberId(), batch.noticeId(), status, batch.finishedAt(), null));
        });
    }
}
