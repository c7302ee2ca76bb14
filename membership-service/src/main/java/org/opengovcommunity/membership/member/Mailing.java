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
 * @param holdUntil no list's mail goes out until then, whatever was chosen; null without a hold. One whose moment has
 *     passed is none any more.
 */
public record Mailing(
        Map<String, Subscription> subscriptions, @Nullable Instant holdUntil) {

    public Mailing {
        subscriptions = Collections.unmodifiableMap(new LinkedHashMap<>(subscriptions));
    }

    /** All topics of each list, and no hold. */
    public static Mailing of(Map<String, DeliveryMode> modes) {
        return new Mailing(Map.of(), null).with(modes);
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
        return new Mailing(all, holdUntil);
    }

    Mailing with(Subscription chosen) {
        Map<String, Subscription> all = new LinkedHashMap<>(subscriptions);
        all.put(chosen.list(), chosen);
        return new Mailing(all, holdUntil);
    }

    Mailing without(Set<String> closed) {
        Map<String, Subscription> open = new LinkedHashMap<>(subscriptions);
        open.keySet().removeAll(closed);
        return new Mailing(open, holdUntil);
    }

    Mailing heldUntil(@Nullable Instant end) {
        return new Mailing(subscriptions, end);
    }
}
