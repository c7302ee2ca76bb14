package org.opengovcommunity.notifications.thread;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opengovcommunity.defaults.security.Caller;
import org.opengovcommunity.defaults.security.Roles;
import org.opengovcommunity.defaults.security.Sector;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.list.MailingList.Audience;
import org.opengovcommunity.notifications.list.MailingLists;
import org.opengovcommunity.notifications.subscriber.Subscribers;

/** Who may read the threads of which list. */
final class Readers {

    private final MailingLists lists;
    private final Subscribers subscribers;
    private final Set<String> open;

    /** @throws IllegalArgumentException when a list that is to be open is for government, or not there */
    Readers(MailingLists lists, Subscribers subscribers, Set<String> open) {
        this.lists = lists;
        this.subscribers = subscribers;
        this.open = open;
        open.stream()
                .map(lists::named)
                .filter(list -> list.audience() == Audience.GOVERNMENT)
                .forEach(list -> {
                    throw new IllegalArgumentException(
                            "a list for government cannot be open to everybody: " + list.name());
                });
    }

    /** The list of this name, if there is one that the caller may read. */
    Optional<MailingList> readable(String name, Optional<Caller> caller) {
        return lists.find(name)
                .filter(list -> open.contains(name)
                        || caller.filter(one -> mayRead(one, list)).isPresent());
    }

    private boolean mayRead(Caller caller, MailingList list) {
        if (caller.has(Roles.ADMIN) || caller.has(Roles.RECORDS_OFFICER)) {
            return true;
        }
        if (list.audience() == Audience.GOVERNMENT && caller.sector() != Sector.GOVERNMENT) {
            return false;
        }
        return caller.has(Roles.MODERATOR)
                || subscribers.withIds(List.of(caller.id())).stream()
                        .anyMatch(member -> member.subscriptions().containsKey(list.name()));
    }
}
