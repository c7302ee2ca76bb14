package org.opengovcommunity.membership.member;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which mail of lists reaches a member.
 *
 * @param subscriptions by the list's name, in the order in which they were made
 * @param dormant what the member had of lists that are not for their sector now; it comes back with the sector
 * @param holdUntil no list's mail goes out until then, whatever was chosen; null without a hold. One whose moment has
 *     passed is none any more.
 * @param disabledAt since then no list's mail goes out, because too much came back; null while the address takes mail
 */
public record Mailing(
        Map<String, Subscription> subscriptions,
        Map<String, Subscription> dormant,
        @Nullable Instant holdUntil,
        @Nullable Instant disabledAt) {

    private static final Mailing NONE = new Mailing(Map.of(), Map.of(), null, null);

    public Mailing {
        subscriptions = Collections.unmodifiableMap(new LinkedHashMap<>(subscriptions));
        dormant = Collections.unmodifiableMap(new LinkedHashMap<>(dormant));
    }

    /** All topics of each list, and no hold. */
    public static Mailing of(Map<String, DeliveryMode> modes) {
        return NONE.with(modes);
    }

    public Map<String, DeliveryMode> modes() {
        Map<String, DeliveryMode> modes = new LinkedHashMap<>();
        subscriptions.forEach((list, chosen) -> modes.put(list, chosen.mode()));
        return modes;
    }

    /** The choice for a list; nothing of all its topics where none was made. */
    public Subscription subscription(String list) {
        return subscriptions.getOrDefault(list, new Subscription(list, DeliveryMode.NONE));
    }

    /** The end of the hold, if there is one at this moment. */
    public Optional<Instant> holdAt(Instant now) {
        return Optional.ofNullable(holdUntil).filter(end -> end.isAfter(now));
    }

    Mailing with(Map<String, DeliveryMode> modes) {
        Map<String, Subscription> all = new LinkedHashMap<>(subscriptions);
        modes.forEach((list, mode) -> all.put(list, subscription(list).in(mode)));
        return new Mailing(all, dormant, holdUntil, disabledAt);
    }

    Mailing with(Subscription chosen) {
        Map<String, Subscription> all = new LinkedHashMap<>(subscriptions);
        all.put(chosen.list(), chosen);
        return new Mailing(all, dormant, holdUntil, disabledAt);
    }

    /** Nothing more of a list, not even when it is open to the member again. */
    Mailing stopped(String list) {
        if (subscriptions.containsKey(list)) {
            return with(Map.of(list, DeliveryMode.NONE));
        }
        Map<String, Subscription> others = new LinkedHashMap<>(dormant);
        others.remove(list);
        return new Mailing(subscriptions, others, holdUntil, disabledAt);
    }

    /** Some lists are closed to the member from now on, and all others are open. */
    Mailing closedTo(Set<String> closed) {
        Map<String, Subscription> open = new LinkedHashMap<>(subscriptions);
        dormant.forEach(open::putIfAbsent);
        Map<String, Subscription> kept = new LinkedHashMap<>(open);
        open.keySet().removeAll(closed);
        kept.keySet().retainAll(closed);
        return new Mailing(open, kept, holdUntil, disabledAt);
    }

    Mailing heldUntil(@Nullable Instant end) {
        return new Mailing(subscriptions, dormant, end, disabledAt);
    }

    Mailing disabled(@Nullable Instant since) {
        return new Mailing(subscriptions, dormant, holdUntil, since);
    }

    /** No list at all, neither now nor later. */
    Mailing ended() {
        return new Mailing(Map.of(), Map.of(), holdUntil, disabledAt);
    }
}
