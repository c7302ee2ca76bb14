package org.opengovcommunity.notifications.delivery;

import org.jspecify.annotations.Nullable;

/**
 * How far the delivery of a notice is.
 *
 * @param waiting not yet accepted nor failed
 * @param waitingFor why delivery does not go on, null when it does
 */
public record Totals(
        int recipients,
        int accepted,
        int waiting,
        int failed,
        @Nullable String waitingFor) {

    public static final Totals NONE = new Totals(0, 0, 0, 0, null);

    Totals plus(Totals other) {
        return new Totals(
                recipients + other.recipients,
                accepted + other.accepted,
                waiting + other.waiting,
                failed + other.failed,
                waitingFor == null ? other.waitingFor : waitingFor);
    }
}
