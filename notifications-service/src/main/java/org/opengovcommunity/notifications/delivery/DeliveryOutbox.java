package org.opengovcommunity.notifications.delivery;

import java.util.List;
import org.opengovcommunity.defaults.outbox.PendingEvent;
import org.opengovcommunity.defaults.outbox.PendingEvents;
import org.opengovcommunity.notifications.delivery.DeliveryEvent.DeliveryBatchFinished;
import org.opengovcommunity.notifications.delivery.DeliveryEvent.DeliveryBatchQueued;
import org.opengovcommunity.notifications.delivery.DeliveryEvent.RosterRecorded;
import org.springframework.stereotype.Component;

/** Which event of a batch goes where. Ids follow from the batch, so a repeated effect is the same event. */
@Component
class DeliveryOutbox {

    static final String DELIVERY = "opengov.notifications.delivery";

    /** A queue of their own for the first few of each mailing, who do not wait behind thousands of another. */
    static final String FIRST = "opengov.notifications.delivery-first";

    static final String MAIL = "opengov.notifications.mail";
    static final String OUTCOME = "opengov.notifications.outcome";

    private final PendingEvents events;

    DeliveryOutbox(PendingEvents events) {
        this.events = events;
    }

    List<PendingEvent> pending(Batch batch, List<? extends DeliveryEvent> raised) {
        return raised.stream().map(event -> pending(batch, event)).toList();
    }

    private PendingEvent pending(Batch batch, DeliveryEvent event) {
        String id = batch.id();
        return switch (event) {
            case DeliveryBatchQueued queued ->
                events.create(
                        id + "-queued-" + batch.round(),
                        batch.isFirst() ? FIRST : DELIVERY,
                        DeliveryEvent.QUEUED,
                        id,
                        batch.version(),
                        queued);
            case RosterRecorded recorded ->
                events.create(
                        id + "-roster",
                        MAIL,
                        DeliveryEvent.ROSTER_RECORDED,
                        batch.noticeId(),
                        batch.number(),
                        recorded);
            case DeliveryBatchFinished finished ->
                events.create(
                        id + "-finished", OUTCOME, DeliveryEvent.FINISHED, batch.noticeId(), batch.number(), finished);
        };
    }
}
