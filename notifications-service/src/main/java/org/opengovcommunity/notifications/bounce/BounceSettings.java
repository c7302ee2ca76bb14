package org.opengovcommunity.notifications.bounce;

import java.time.Duration;
import org.opengovcommunity.notifications.bounce.BounceRules.Complaints;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** See {@link BounceRules}. */
@ConfigurationProperties("opengov.bounces")
record BounceSettings(
        @DefaultValue("5") double threshold,
        @DefaultValue("0.5") double soft,
        @DefaultValue("7d") Duration stale,
        @DefaultValue("false") boolean probe,
        @DefaultValue("10d") Duration probeLife,
        @DefaultValue("STOP") Complaints complaints) {

    BounceRules rules() {
        return new BounceRules(threshold, soft, stale, probe, probeLife, complaints);
    }
}
