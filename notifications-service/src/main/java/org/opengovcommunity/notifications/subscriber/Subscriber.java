package org.opengovcommunity.notifications.subscriber;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * A member as far as mail is concerned.
 *
 * @param id the member's id
 * @param sequence version of the member this state is of; older states never replace newer ones
 * @param subscriptions mode per list name
 */
public record Subscriber(String id, long sequence, String name, String address, Map<String, Mode> subscriptions) {

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
    }

    /** Somebody who left: nothing is kept but the sequence, so that a late event does not bring them back. */
    public static Subscriber gone(String id, long sequence) {
        return new Subscriber(id, sequence, "", "", Map.of());
    }
}
