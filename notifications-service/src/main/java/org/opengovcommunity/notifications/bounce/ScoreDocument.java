package org.opengovcommunity.notifications.bounce;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.notifications.bounce.Score.Disabled;
import org.opengovcommunity.notifications.bounce.Score.Probe;

/** A score as it lies in the store, by member id. */
record ScoreDocument(
        String id,
        long version,
        String address,
        double points,
        @Nullable String status,
        @Nullable Instant lastBounceAt,
        List<String> deliveries,
        @Nullable Probe probe,
        @Nullable Disabled disabled) {

    static ScoreDocument of(Score score, long version) {
        return new ScoreDocument(
                score.memberId(),
                version,
                score.address(),
                score.points(),
                score.status(),
                score.lastBounceAt(),
                score.deliveries(),
                score.probe(),
                score.disabled());
    }

    Score toScore() {
        return new Score(id, version, address, points, status, lastBounceAt, deliveries, probe, disabled);
    }
}
