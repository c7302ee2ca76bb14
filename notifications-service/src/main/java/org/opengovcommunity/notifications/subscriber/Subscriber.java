package org.opengovcommunity.notifications.subscriber;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A member as far as mail is concerned.
 *
 * @param id the member's id
 * @param sequence version of the member this state is of; older states never replace newer ones
 * @param address in lower case
 * @param subscriptions mode per list name
 * @param declined per list name the topics that the member does not want
 * @param holdUntil no list's mail goes out until then; null without a hold
 * @param deliveryDisabledAt since when no list's mail goes out because too much came back; null when it does
 * @param digestsSince per list name since when it comes in digests; not there when nobody knows
 */
public record Subscriber(
        String id,
        long sequence,
        String name,
        String address,
        Map<String, Mode> subscriptions,
        Map<String, Set<Topic>> declined,
        @Nullable Instant holdUntil,
        @Nullable Instant deliveryDisabledAt,
        Map<String, Instant> digestsSince) {

    /** How a member gets a list. */
    public enum Mode {
        EACH,
        DAILY,
        WEEKLY,
        NONE;

        /** Whether it is a digest, and digests of the next mode have all that its own had still to tell. */
        public boolean goesOnIn(@Nullable Mode next) {
            return isDigest() && (next == this || this == DAILY && next == WEEKLY);
        }

        public boolean isDigest() {
            return this == DAILY || this == WEEKLY;
        }
    }

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s\\p{Cntrl}<>@]+@[^\\s\\p{Cntrl}<>@]+");

    public Subscriber {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("not a member id");
        }
        if (!subscriptions.isEmpty() && !ADDRESS.matcher(address).matches()) {
            throw new IllegalArgumentException("member " + id + " has no address that mail could go to");
        }
        subscriptions = Map.copyOf(subscriptions);
        // What was stored by earlier versions may know of neither.
        declined = declined == null ? Map.of() : Map.copyOf(declined);
        digestsSince = digestsSince == null ? Map.of() : Map.copyOf(digestsSince);
    }

    /** Somebody of whom nobody knows since when lists come in digests. */
    public Subscriber(
            String id,
            long sequence,
            String name,
            String address,
            Map<String, Mode> subscriptions,
            Map<String, Set<Topic>> declined,
            @Nullable Instant holdUntil,
            @Nullable Instant deliveryDisabledAt) {
        this(id, sequence, name, address, subscriptions, declined, holdUntil, deliveryDisabledAt, Map.of());
    }

    /** Somebody who wants all topics at all times. */
    public Subscriber(String id, long sequence, String name, String address, Map<String, Mode> subscriptions) {
        this(id, sequence, name, address, subscriptions, Map.of(), null, null);
    }

    /** Somebody who left: nothing is kept but the sequence, so that a late event does not bring them back. */
    public static Subscriber gone(String id, long sequence) {
        return new Subscriber(id, sequence, "", "", Map.of());
    }

    /** This state as one that came about then. */
    Subscriber since(Instant time) {
        Map<String, Instant> since = new HashMap<>();
        subscriptions.forEach((list, mode) -> {
            if (mode.isDigest()) {
                since.put(list, time);
            }
        });
        return with(since);
    }

    /** This state as the one after that: digests that go on began when they did before. */
    Subscriber after(Subscriber before) {
        Map<String, Instant> since = new HashMap<>(digestsSince);
        before.subscriptions.forEach((list, mode) -> {
            if (mode.goesOnIn(subscriptions.get(list))) {
                since.compute(list, (same, now) -> before.digestsSince.get(list));
            }
        });
        return with(since);
    }

    private Subscriber with(Map<String, Instant> since) {
        return new Subscriber(
                id, sequence, name, address, subscriptions, declined, holdUntil, deliveryDisabledAt, since);
    }

    /** Whether mail of lists can go out now: it is not held, and the address has not given too much of it back. */
    public boolean takesMail(Instant now) {
        return !address.isEmpty() && (holdUntil == null || !holdUntil.isAfter(now)) && deliveryDisabledAt == null;
    }

    public Contact contact() {
        return new Contact(id, name, address);
    }
}
