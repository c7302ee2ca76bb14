package org.opengovcommunity.notifications.list;

import java.util.regex.Pattern;

/**
 * A mailing list.
 *
 * @param name short name in addresses, paths and subjects, e.g. {@code opengov-civ}
 * @param address where posts go, {@code local@host}
 * @param title what people call it
 * @param announceOnly nobody but the platform posts
 * @param shared everybody gets the same bytes, handed over for many at a time: a fraction of the work, but no link of one's
 *     own to leave the list by, and a bounce that comes back later does not tell whose it is
 */
public record MailingList(
        String name, String address, String title, Audience audience, boolean announceOnly, boolean shared) {

    /** Whom the content of a list is for. */
    public enum Audience {
        GOVERNMENT,
        EVERYONE
    }

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");
    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@[\\w.-]+");

    public MailingList {
        require(NAME.matcher(name).matches(), "not a list name: " + name);
        require(ADDRESS.matcher(address).matches(), "not a list address: " + address);
        require(title.chars().noneMatch(Character::isISOControl), "control character in the title of " + name);
    }

    public String host() {
        return address.substring(address.indexOf('@') + 1);
    }

    /** An address beside the list's own, e.g. {@code opengov-civ-owner@lists.test} for {@code owner}. */
    public String address(String role) {
        return address.replace("@", "-" + role + "@");
    }

    /** Where bounces of one recipient's copy go (VERP): the token tells whose copy it was. */
    public String returnPath(String token) {
        return name + "-bounces+" + token + "@" + host();
    }

    /** Where bounces of what everybody gets go, with the placeholder in place of the token unless all copies are the same. */
    public String returnPathOfCopies(String placeholder) {
        return shared ? address("bounces") : returnPath(placeholder);
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
