package org.opengovcommunity.notifications.list;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The lists of this community. */
public record MailingLists(List<MailingList> all) {

    public Optional<MailingList> find(String name) {
        return all.stream().filter(list -> list.name().equals(name)).findFirst();
    }

    /** Whether this is the address of a list, or one of its others, such as {@code NAME-request}. */
    public boolean own(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return all.stream()
                .map(list -> list.address().toLowerCase(Locale.ROOT).split("@", 2))
                .anyMatch(parts -> lower.endsWith("@" + parts[1])
                        && (lower.startsWith(parts[0] + "@") || lower.startsWith(parts[0] + "-")));
    }

    /** @throws IllegalArgumentException when the settings know no such list */
    public MailingList named(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no such list: " + name));
    }
}
