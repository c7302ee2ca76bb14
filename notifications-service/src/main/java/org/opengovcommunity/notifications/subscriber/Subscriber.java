package org.opengovcommunity.notifications.subscriber;

import java.time.Instant;
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
 */
public record Subscriber(
        String id,
        long sequence,
        String name,
        String address,
        Map<String, Mode> subscriptions,
        Map<String, Set<Topic>> declined,
        @Nullable Instant holdUntil,
        @Nullable Instant deliveryDisabledAt) {

    /** How a member gets a list. */
    public enum Mode {
        EACH,
        DAILY,
        WEEKLY,
        NONE
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
        // What was stored before there were topics knows of none.
        declined = declined == null ? Map.of() : Map.copyOf(declined);
    }

    /** Somebody who wants all topics at all times. */
    public Subscriber(String id, long sequence, String name, String address, Map<String, Mode> subscriptions) {
        this(id, sequence, name, address, subscriptions, Map.of(), null, null);
    }

    /** Somebody who left: nothing is kept but the sequence, so that a late event does not bring them back. */
    public static Subscriber gone(String id, long sequence) {
        return new Subscriber(id, sequence, "", "", Map.of());
    }

    /** Whether mail of lists can go out now: it is not held, and the address has not given too much of it back. */
    public boolean takesMail(Instant now) {
        return !address.isEmpty() && (holdUntil == null || !holdUntil.isAfter(now)) && deliveryDisabledAt == null;
    }

    public Contact contact() {
        return new Contact(id, name, address);
    }
}
