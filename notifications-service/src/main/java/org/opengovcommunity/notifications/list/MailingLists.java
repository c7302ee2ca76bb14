package org.opengovcommunity.notifications.list;

import java.util.List;
import java.util.Optional;

/** The lists of this community. */
public record MailingLists(List<MailingList> all) {

    public Optional<MailingList> find(String name) {
        return all.stream().filter(list -> list.name().equals(name)).findFirst();
    }

    /** @throws IllegalArgumentException when the settings know no such list */
    public MailingList named(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no such list: " + name));
    }
}
