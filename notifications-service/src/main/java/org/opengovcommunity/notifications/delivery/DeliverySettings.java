package org.opengovcommunity.notifications.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param limit longest time a worker stays on one batch; far below {@code max.poll.interval.ms}
 * @param retry what happens to recipients that the mail server puts off
 */
@ConfigurationProperties("opengov.delivery")
record DeliverySettings(
        @DefaultValue("60s") Duration limit, @DefaultValue Retry retry) {

    record Retry(
            @DefaultValue("1m") Duration first,
            @DefaultValue("1h") Duration longest,
            @DefaultValue("5d") Duration giveUp) {

        RetryPolicy policy() {
            return new RetryPolicy(first, longest, giveUp);
        }
    }
}
