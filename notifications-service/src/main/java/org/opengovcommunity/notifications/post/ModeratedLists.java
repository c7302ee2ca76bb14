package org.opengovcommunity.notifications.post;

import java.util.Optional;
import org.opengovcommunity.defaults.security.Caller;
import org.opengovcommunity.defaults.security.Roles;
import org.opengovcommunity.defaults.security.Sector;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.list.MailingList.Audience;
import org.opengovcommunity.notifications.list.MailingLists;
import org.springframework.stereotype.Component;

/** Which lists a caller moderates: that of government only from inside it. */
@Component
class ModeratedLists {

    private final MailingLists lists;

    ModeratedLists(MailingLists lists) {
        this.lists = lists;
    }

    /** @throws Problem 404 when there is no such list for the caller */
    MailingList moderated(String name) {
        return find(name)
                .orElseThrow(() -> Problem.notFound("list-not-found", "There is no such list for you to moderate."));
    }

    /** Empty when there is no such list for the caller. */
    Optional<MailingList> find(String name) {
        Caller caller = Caller.current();
        return lists.find(name)
                .filter(list -> caller.has(Roles.ADMIN)
                        || caller.has(Roles.MODERATOR)
                                && (list.audience() == Audience.EVERYONE || caller.sector() == Sector.GOVERNMENT));
    }
}
