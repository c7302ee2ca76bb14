package org.opengovcommunity.notifications.delivery;

import java.util.List;

class InMemoryBatchesTests implements BatchesContract {

    private final InMemoryBatches batches = new InMemoryBatches();

    @Override
    public Batches batches() {
        return batches;
    }

    @Override
    public List<String> pending(Batch batch) {
        return batches.pending(batch).stream()
                .map(event -> switch (event) {
                    case DeliveryEvent.DeliveryBatchQueued queued -> DeliveryEvent.QUEUED;
                    case DeliveryEvent.RosterRecorded recorded -> DeliveryEvent.ROSTER_RECORDED;
                    case DeliveryEvent.DeliveryBatchFinished finished -> DeliveryEvent.FINISHED;
                })
                .toList();
    }

    @Override
    public void publish(Batch batch) {
        batches.publish();
    }
}
